package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How it is done without a solver: everything by lot, or each candidate at the first place that is right for them. */
public final class Baselines {
    private Baselines() {}

    /** Panels, rooms and candidates are shuffled; no sitting is longer than its time. */
    public static Plan byLot(Task task, long seed) {
        Random random = new Random(seed);
        List<Assessor> assessors = new ArrayList<>(task.assessors());
        Collections.shuffle(assessors, random);
        Map<Spot, Integer> sits = rooms(task);
        List<Spot> places = new ArrayList<>();
        sits.keySet().stream().sorted().forEach(spot -> places.addAll(Collections.nCopies(task.holds(spot), spot)));
        Collections.shuffle(places, random);
        Map<EnrolmentId, Spot> lectures = new HashMap<>();
        for (int i = 0; i < task.lecturers().size() && i < places.size(); i++) {
            lectures.put(task.lecturers().get(i).id(), places.get(i));
        }
        return new Plan(teams(task, assessors), sits, lectures);
    }

    /**
     * Panels in the order of the list; each candidate, one after the other, at the first place at which no must is broken that
     * wasn't before, and with nobody who may not score them if there is one.
     */
    public static Plan firstFit(Task task) {
        Plan plan = new Plan(teams(task, task.assessors()), rooms(task), Map.of());
        for (Lecturer lecturer : task.lecturers()) {
            Spot fits = null;
            long least = Long.MAX_VALUE;
            for (Spot spot : plan.sits().keySet().stream().sorted().toList()) {
                Verdict verdict = Verdict.of(task, plan.with(lecturer.id(), spot), null);
                long cost = verdict.cost(Rule.Level.MUST) * 1000
                        + verdict.of(lecturer.id()).size();
                if (cost < least) {
                    least = cost;
                    fits = spot;
                }
            }
            plan = plan.with(lecturer.id(), fits);
        }
        return plan;
    }

    /** Panels take the rooms in turn, each only one at a time. */
    private static Map<Spot, Integer> rooms(Task task) {
        Map<Spot, Integer> sits = new HashMap<>();
        int next = 0;
        for (Stretch stretch : task.stretches()) {
            for (String room : task.rooms().stream().limit(task.teams()).toList()) {
                sits.put(new Spot(stretch.index(), room), next++ % task.teams());
            }
        }
        return sits;
    }

    private static List<List<PersonId>> teams(Task task, List<Assessor> assessors) {
        List<List<PersonId>> teams = new ArrayList<>();
        for (int team = 0; team < task.teams(); team++) {
            List<PersonId> members = new ArrayList<>();
            for (int seat = 0; seat < task.teamSize(); seat++) {
                members.add(assessors
                        .get((team * task.teamSize() + seat) % assessors.size())
                        .id());
            }
            teams.add(members);
        }
        return teams;
    }
}
