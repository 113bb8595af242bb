package academy.guildhall.objections;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.objections.Objection.SealedObjector;
import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.results.OnNotice;
import academy.guildhall.results.PublicNoticeId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes objections in: from the public page and, by telephone or letter, through the staff. Late ones are refused, the same one sent
 * twice is one, and of those that come from one address three in an hour are taken up; the others wait for their turn.
 */
@Component
@ModuleApi
@Transactional
public class ObjectionIntake {
    /** Taken up in an hour from one address. */
    public static final int AN_HOUR = 3;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final ObjectionRepository objections;
    private final ObjectionFile file;
    private final OnNotice named;
    private final CohortRules rules;
    private final OfficialCalendar calendar;
    private final Secrets secrets;
    private final CurrentUser current;
    private final AcademyTime time;

    ObjectionIntake(
            ObjectionRepository objections,
            ObjectionFile file,
            OnNotice named,
            CohortRules rules,
            OfficialCalendar calendar,
            Secrets secrets,
            CurrentUser current,
            AcademyTime time) {
        this.objections = objections;
        this.file = file;
        this.named = named;
        this.rules = rules;
        this.calendar = calendar;
        this.secrets = secrets;
        this.current = current;
        this.time = time;
    }

    /**
     * What its sender is given.
     *
     * @param token by which their own page is found
     * @param queued whether it waits for its turn, as three others came from the same address within the hour
     */
    public record Receipt(ObjectionId id, String token, boolean queued) {}

    /** @param address on the network from which it came; nothing for what came by telephone or letter */
    Receipt receive(PublicNoticeId notice, ObjectionForm form, Channel channel, @Nullable String address) {
        OnNotice.Named about = named.named(notice, form.about());
        byte[] sameness = secrets.fingerprint("objection|" + form.sameness());
        Optional<ObjectionFile.Same> before = file.same(form.about(), sameness);
        if (before.isPresent()) {
            return new Receipt(
                    before.get().id(), before.get().token(), before.get().state() == ObjectionState.QUEUED);
        }
        byte[] sender = address == null ? null : secrets.fingerprint("address|" + address);
        boolean queued = sender != null && file.takenUpSince(sender, time.now().minus(HOUR)) >= AN_HOUR;
        LocalDate due =
                calendar.load().after(time.today(), rules.of(about.cohort()).objectionDays());
        String token = token();
        SealedObjector by = new SealedObjector(
                form.organisation(),
                seal(form.name()),
                seal(form.address()),
                seal(form.phone()),
                sender,
                sameness,
                token);
        Objection objection = objections.save(new Objection(about, by, channel, queued, due, current.act()));
        file.open(objection.id(), form.points());
        return new Receipt(objection.id(), token, queued);
    }

    /** Takes up those whose turn it is by now. May run as often as it likes. */
    public void takeUpWhoseTurnItIs() {
        Act act = Act.of(null, time.now());
        for (ObjectionFile.Queued queued : file.queued()) {
            if (file.takenUpSince(queued.sender(), act.at().minus(HOUR)) < AN_HOUR) {
                objections
                        .lock(queued.id())
                        .filter(found -> found.state() == ObjectionState.QUEUED)
                        .ifPresent(found -> {
                            found.takeUp(act);
                            objections.save(found);
                        });
            }
        }
    }

    private byte[] seal(String text) {
        return secrets.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String token() {
        byte[] chance = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }
}
