package academy.guildhall.schedule.solving;

/** A panel by its number. */
public record Team(int number) {}
