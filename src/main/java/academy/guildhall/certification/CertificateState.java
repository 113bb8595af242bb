package academy.guildhall.certification;

import academy.guildhall.platform.State;

/**
 * What a certificate is worth. It doesn't expire: the end of an appointment's term keeps the certification.
 */
public enum CertificateState implements State {
    IN_FORCE(Tone.DONE),
    REVOKED(Tone.BAD),
    /** Another one, with a number of its own, took its place because something on it was wrong. */
    SUPERSEDED(Tone.QUIET);

    private final Tone tone;

    CertificateState(Tone tone) {
        this.tone = tone;
    }

    boolean leadsTo(CertificateState next) {
        return this == IN_FORCE && next != IN_FORCE;
    }

    @Override
    public Tone tone() {
        return tone;
    }
}
