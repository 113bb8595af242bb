package academy.guildhall.platform;

/** The eight stations of the road, in their order: the same line wherever a person's way is drawn. */
public enum Station {
    NOMINATED,
    ADMITTED,
    ENROLLED,
    POLISHING,
    TRIAL,
    NOTICE,
    CERTIFIED,
    APPOINTED;

    public String key() {
        return "station." + name();
    }

    /**
     * Where somebody stands.
     *
     * @param at the station reached
     * @param stopped whether the way ends or waits here; the state's words say why
     */
    public record Standing(Station at, boolean stopped) {}
}
