package academy.guildhall.programmes;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.Transition.Act;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A batch of trainees who go through the workshop together, under the rules that it started with. */
@Entity
class Cohort extends AbstractAggregateRoot<Cohort> {
    @EmbeddedId
    private CohortId id;

    @Version
    private @Nullable Integer version;

    private ProgrammeId programme;
    private UUID rulesId;
    private int year;
    private int batch;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int capacity;
    private int seatsTaken;

    @SuppressWarnings("NullAway.Init")
    protected Cohort() {}

    Cohort(OpenCohort given, UUID rules, Act act) {
        this.id = CohortId.next();
        this.programme = given.programme();
        this.rulesId = rules;
        this.year = given.startsOn().getYear();
        this.batch = given.batch();
        this.name = given.name();
        this.startsOn = given.startsOn();
        this.endsOn = given.endsOn();
        this.capacity = given.capacity();
        registerEvent(new CohortOpened(id, act));
    }

    /** Takes a seat, or refuses when all are taken. */
    void takeSeat() {
        if (seatsTaken >= capacity) {
            throw new Refusal("cohort.refused.full", name, capacity);
        }
        seatsTaken++;
    }

    void giveSeatBack() {
        seatsTaken--;
    }

    /** Is called otherwise, runs on other days, or has more or fewer seats; never fewer than are taken. The rules stay. */
    void correct(CohortCorrection right, Act act) {
        if (right.seats() < seatsTaken) {
            throw new Refusal("cohort.refused.seats", seatsTaken);
        }
        say("cohort name", name, right.name(), act);
        say("cohort dates", days(startsOn, endsOn), days(right.startsOn(), right.endsOn()), act);
        say("cohort seats", Integer.toString(capacity), Integer.toString(right.seats()), act);
        name = right.name();
        year = right.startsOn().getYear();
        startsOn = right.startsOn();
        endsOn = right.endsOn();
        capacity = right.seats();
    }

    private void say(String subject, String from, String to, Act act) {
        if (!from.equals(to)) {
            registerEvent(new Moved(subject, id.value(), null, from, to, null, act));
        }
    }

    private static String days(LocalDate first, LocalDate last) {
        return first + " – " + last;
    }

    CorrectedCohort corrected(CohortCorrection right) {
        return new CorrectedCohort(id, name, right.name(), year, startsOn, endsOn, right.startsOn(), right.endsOn());
    }

    CohortCorrections.Present present() {
        return new CohortCorrections.Present(id, name, startsOn, endsOn, capacity, seatsTaken, Seen.of(version));
    }

    CohortId id() {
        return id;
    }

    ProgrammeId programme() {
        return programme;
    }

    UUID rulesId() {
        return rulesId;
    }

    record CohortOpened(CohortId cohort, Act act) implements Transition {
        @Override
        public String subject() {
            return "cohort";
        }

        @Override
        public UUID subjectId() {
            return cohort.value();
        }

        @Override
        public @Nullable PersonId concerns() {
            return null;
        }

        @Override
        public @Nullable String from() {
            return null;
        }

        @Override
        public String to() {
            return "OPEN";
        }
    }
}
