package academy.guildhall.objections;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.security.SecurityMatter;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who objects is shown to whoever leads the objection or looks into it and says why they must know; it is kept who asked and when. Never
 * to those who scored or coached the person concerned, or are them.
 */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Objectors {
    private static final int SHORTEST_REASON = 4;

    private final ObjectionRepository objections;
    private final ObjectionFile file;
    private final Impartial impartial;
    private final Secrets secrets;
    private final Authority authority;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    Objectors(
            ObjectionRepository objections,
            ObjectionFile file,
            Impartial impartial,
            Secrets secrets,
            Authority authority,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.objections = objections;
        this.file = file;
        this.impartial = impartial;
        this.secrets = secrets;
        this.authority = authority;
        this.current = current;
        this.events = events;
    }

    /** Who objects, and how they are reached. */
    public record Objector(String name, String address, String phone) {}

    public Objector reveal(ObjectionId id, String reason) {
        Objection objection = objections.findById(id).orElseThrow(() -> new NotFound("objection", id));
        if (!file.isInvestigator(id, current.person()) && !authority.over(id, Role.ADMINISTRATOR)) {
            throw new NotFound("objection", id);
        }
        impartial.require(objection.enrolment(), objection.person(), current.person());
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("objection.refused.reveal");
        }
        ObjectionFile.Sealed sealed = file.sealed(id);
        events.publishEvent(
                new SecurityMatter("objector revealed, of " + id, current.get().login()));
        events.publishEvent(
                Moved.said("objection", id.value(), objection.person(), "REVEALED", current.act(reason.strip())));
        return new Objector(open(sealed.name()), open(sealed.address()), open(sealed.phone()));
    }

    private String open(byte[] sealed) {
        return new String(secrets.open(sealed), StandardCharsets.UTF_8);
    }
}
