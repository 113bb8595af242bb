package academy.guildhall.schedule.solving;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.EnrolmentId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tasks as an academy has them, of made-up people: the same ones for the same seed. */
public final class Given {
    private static final List<String> INDUSTRIES = List.of("航天", "建筑", "轨道交通", "汽车", "电力", "医疗", "餐饮", "园林");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private final Random random;

    private Given(long seed) {
        this.random = new Random(seed);
    }

    /** 38 candidates, 18 assessors of whom 15 sit on 3 panels, 2 rooms, two days, 20 minutes each. */
    public static Task cohort(long seed) {
        return new Given(seed).task(38, 18, 3, 2, 2);
    }

    /** 400 candidates, 40 assessors of whom 35 sit on 7 panels, 6 rooms, five days. */
    public static Task city(long seed) {
        return new Given(seed).task(400, 40, 7, 6, 5);
    }

    public static Task small(long seed) {
        return new Given(seed).task(9, 7, 2, 2, 1);
    }

    /** Each of 12 employers has candidates and assessors; an assessor has no time at one stretch in eight; each candidate has a coach. */
    private Task task(int candidates, int people, int teams, int rooms, int days) {
        List<Stretch> stretches = stretches(days);
        List<Integer> employers = new ArrayList<>();
        List<Assessor> assessors = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Set<Integer> busy = new HashSet<>();
            stretches.stream().filter(stretch -> random.nextInt(8) == 0).forEach(stretch -> busy.add(stretch.index()));
            assessors.add(new Assessor(new PersonId(id()), "评委" + (i + 1), busy));
            employers.add(random.nextInt(12));
        }
        List<Lecturer> lecturers = new ArrayList<>();
        List<Recused> recusals = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            EnrolmentId candidate = new EnrolmentId(id());
            lecturers.add(new Lecturer(
                    candidate,
                    new PersonId(id()),
                    "学员" + (i + 1),
                    INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                    true));
            int employer = random.nextInt(12);
            int coach = random.nextInt(people * 2);
            for (int k = 0; k < people; k++) {
                if (employers.get(k) == employer || k == coach) {
                    recusals.add(new Recused(candidate, assessors.get(k).id(), employers.get(k) == employer));
                }
            }
        }
        return new Task(
                stretches,
                IntStream.rangeClosed(1, rooms).mapToObj(i -> "教室" + i).toList(),
                Set.of(),
                teams,
                5,
                3,
                20,
                80,
                assessors,
                lecturers,
                recusals);
    }

    private static List<Stretch> stretches(int days) {
        List<Stretch> stretches = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (String hours : List.of("08:30-10:10", "10:25-12:05", "13:30-15:10", "15:25-17:05")) {
                stretches.add(new Stretch(
                        stretches.size(),
                        MONDAY.plusDays(day),
                        LocalTime.parse(hours.substring(0, 5)),
                        LocalTime.parse(hours.substring(6))));
            }
        }
        return stretches;
    }

    /** Anything at all: people drawn by lot, some without a place, seats given twice. */
    static Plan anyhow(Task task, long seed) {
        Random random = new Random(seed);
        List<List<PersonId>> teams = new ArrayList<>();
        for (int team = 0; team < task.teams(); team++) {
            teams.add(IntStream.range(0, task.teamSize())
                    .mapToObj(seat -> task.assessors()
                            .get(random.nextInt(task.assessors().size()))
                            .id())
                    .toList());
        }
        Map<Spot, Integer> sits = new HashMap<>();
        task.spots().forEach(spot -> sits.put(spot, random.nextInt(task.teams())));
        Map<EnrolmentId, Spot> places = new HashMap<>();
        List<Spot> spots = task.spots();
        task.lecturers().forEach(lecturer -> {
            if (random.nextInt(10) > 0) {
                places.put(lecturer.id(), spots.get(random.nextInt(spots.size())));
            }
        });
        return new Plan(teams, sits, places);
    }

    /** The same without somebody. */
    public static Task without(Task task, EnrolmentId candidate) {
        return new Task(
                task.stretches(),
                task.rooms(),
                task.closed(),
                task.teams(),
                task.teamSize(),
                task.fewest(),
                task.minutesBetween(),
                task.longestWait(),
                task.assessors(),
                task.lecturers().stream()
                        .filter(lecturer -> !lecturer.id().equals(candidate))
                        .toList(),
                task.recusals());
    }

    /** The same without an assessor. */
    public static Task without(Task task, PersonId assessor) {
        return new Task(
                task.stretches(),
                task.rooms(),
                task.closed(),
                task.teams(),
                task.teamSize(),
                task.fewest(),
                task.minutesBetween(),
                task.longestWait(),
                task.assessors().stream()
                        .filter(one -> !one.id().equals(assessor))
                        .toList(),
                task.lecturers(),
                task.recusals());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
