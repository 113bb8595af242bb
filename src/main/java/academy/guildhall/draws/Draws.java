package academy.guildhall.draws;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draw, so that those present can add their numbers, and makes the order from all of it. See ADR 0141. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Draws {
    private static final int SEED_BYTES = 32;
    /** Without signs that are mistaken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LOT_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final HallDrawRepository draws;
    private final Lots lots;
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final Secrets secrets;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;
    private final News news;

    Draws(
            HallDrawRepository draws,
            Lots lots,
            PanelProgress panels,
            CandidateProgress candidates,
            Secrets secrets,
            CurrentUser current,
            ApplicationEventPublisher events,
            News news) {
        this.draws = draws;
        this.lots = lots;
        this.panels = panels;
        this.candidates = candidates;
        this.secrets = secrets;
        this.current = current;
        this.events = events;
        this.news = news;
    }

    /**
     * Fixes the list and a secret, and publishes the hash of both; from now on numbers are taken. Every candidate is told.
     *
     * @param open for how long numbers are taken
     * @return until when
     */
    public Instant open(PanelId id, Seen seen, Duration open) {
        HeldPanel panel = planned(id, seen);
        if (draws.lock(id).isPresent()) {
            throw new Refusal("draw.refused.open");
        }
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        List<CandidateRow> list = there(id);
        Map<CandidateId, String> given = new HashMap<>();
        Set<String> taken = new HashSet<>();
        list.forEach(candidate -> given.put(candidate.id(), lot(taken)));
        HallDraw draw = draws.saveAndFlush(new HallDraw(
                id,
                secrets.seal(seed.getBytes(StandardCharsets.US_ASCII)),
                DrawRecord.commitment(seed),
                DrawRecord.listHash(taken),
                open,
                current.act()));
        lots.give(id, given);
        list.forEach(candidate -> events.publishEvent(new Tell(
                        candidate.person(),
                        "draw-open:" + candidate.id(),
                        "draw.tell.open",
                        List.of(panel.name(), draw.closesAt(), Objects.requireNonNull(given.get(candidate.id()))),
                        DrawLinks.mine())
                .about(id)
                .latestOn(candidate.id())));
        news.publish(PanelLinks.topic(id));
        return draw.closesAt();
    }

    private String lot(Set<String> taken) {
        String lot;
        do {
            lot = random.ints(LOT_LENGTH, 0, SIGNS.length())
                    .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                    .collect(Collectors.joining());
        } while (!taken.add(lot));
        return lot;
    }

    /**
     * Makes the order and reveals the secret; everybody is told their number.
     *
     * @param aloud the last number, said aloud in the hall when all others were in; nothing where nobody said one
     */
    public void draw(PanelId id, Seen seen, @Nullable String aloud) {
        planned(id, seen);
        HallDraw draw = draws.lock(id).orElseThrow(() -> new NotFound("draw", id));
        List<Lots.Lot> all = lots.of(id);
        if (!there(id).stream()
                .map(CandidateRow::id)
                .collect(Collectors.toSet())
                .equals(all.stream()
                        .filter(lot -> !lot.postponed())
                        .map(Lots.Lot::candidate)
                        .collect(Collectors.toSet()))) {
            throw new Refusal("draw.refused.list");
        }
        String last = aloud == null || aloud.isBlank() ? null : SaidNumber.read("aloud", aloud);
        String seed = new String(secrets.open(draw.sealedSeed()), StandardCharsets.US_ASCII);
        DrawRecord drawn = new DrawRecord(id, seed, Lots.said(all), last);
        draw.draw(drawn, all.stream().allMatch(lot -> lot.said() != null || lot.postponed()), current.act());
        draws.saveAndFlush(draw);
        Map<String, CandidateId> byLot = all.stream().collect(Collectors.toMap(Lots.Lot::lot, Lots.Lot::candidate));
        Function<String, CandidateId> candidate = lot -> Objects.requireNonNull(byLot.get(lot));
        panels.draw(id, seed, drawn.order().stream().map(candidate).toList(), current.act());
        news.publish(PanelLinks.topic(id));
    }

    /** Those who are to lecture. Whoever is postponed after the list was published stays on it, and isn't waited for. */
    private List<CandidateRow> there(PanelId id) {
        return candidates.on(id).stream()
                .filter(candidate -> candidate.state() != CandidateState.POSTPONED)
                .toList();
    }

    private HeldPanel planned(PanelId id, Seen seen) {
        HeldPanel panel = panels.hold(id, seen).notFor(current.person());
        if (panel.state() != PanelState.PLANNED) {
            throw new Refusal("panel.refused.drawn");
        }
        return panel;
    }
}
