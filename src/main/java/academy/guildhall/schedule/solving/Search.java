package academy.guildhall.schedule.solving;

import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionCacheType;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionOrder;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.entity.pillar.PillarSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.PillarChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SubPillarType;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/** How the solver goes about it: who has no place gets the best one, one after the other; then places, seats and rooms are changed and swapped. */
final class Search {
    private static final double OFTEN = 5;
    private static final double SELDOM = 1;
    private static final String NEXT = "next";

    private Search() {}

    static SolverConfig with(Effort effort) {
        return new SolverConfig()
                .withSolutionClass(Arrangement.class)
                .withEntityClasses(Seat.class, Sitting.class, Lecture.class)
                .withConstraintProviderClass(ScheduleRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(effort.seed())
                .withPhases(
                        places(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(moves())
                                .withTerminationConfig(new TerminationConfig()
                                        .withMoveCountLimit(effort.moves())
                                        .withSpentLimit(effort.time())));
    }

    private static ConstructionHeuristicPhaseConfig places() {
        return new ConstructionHeuristicPhaseConfig()
                .withEntityPlacerConfig(new QueuedEntityPlacerConfig()
                        .withEntitySelectorConfig(new EntitySelectorConfig(Lecture.class)
                                .withId(NEXT)
                                .withCacheType(SelectionCacheType.PHASE)
                                .withSelectionOrder(SelectionOrder.ORIGINAL))
                        .withMoveSelectorConfigs(new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig(NEXT))));
    }

    /** A lecture's place is tried most often: it is cheap to judge, and there are most of them. All of one sitting go elsewhere together, too. */
    private static UnionMoveSelectorConfig moves() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        change(Lecture.class, OFTEN),
                        swap(Lecture.class, OFTEN),
                        wholeSitting(),
                        change(Seat.class, SELDOM),
                        swap(Seat.class, SELDOM),
                        change(Sitting.class, SELDOM),
                        swap(Sitting.class, SELDOM));
    }

    private static ChangeMoveSelectorConfig change(Class<?> entity, double weight) {
        ChangeMoveSelectorConfig change =
                new ChangeMoveSelectorConfig().withEntitySelectorConfig(new EntitySelectorConfig(entity));
        change.setFixedProbabilityWeight(weight);
        return change;
    }

    private static PillarChangeMoveSelectorConfig wholeSitting() {
        PillarChangeMoveSelectorConfig together = new PillarChangeMoveSelectorConfig();
        together.setPillarSelectorConfig(
                new PillarSelectorConfig().withEntitySelectorConfig(new EntitySelectorConfig(Lecture.class)));
        together.setSubPillarType(SubPillarType.NONE);
        together.setFixedProbabilityWeight(SELDOM);
        return together;
    }

    private static SwapMoveSelectorConfig swap(Class<?> entity, double weight) {
        SwapMoveSelectorConfig swap =
                new SwapMoveSelectorConfig().withEntitySelectorConfig(new EntitySelectorConfig(entity));
        swap.setFixedProbabilityWeight(weight);
        return swap;
    }
}
