package academy.guildhall.certification.ui;

import academy.guildhall.certification.CertificateId;
import academy.guildhall.certification.CertificateLinks;
import academy.guildhall.certification.CertificateState;
import academy.guildhall.certification.Certificates;
import academy.guildhall.certification.CertificationQueries;
import academy.guildhall.certification.CertificationQueries.Detail;
import academy.guildhall.certification.CertificationQueries.Printing;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.CohortLinks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One certificate: what it says, its paper, its appointment, and what can still be done with it. */
@Route("certificates/:certificateId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_, Role.AUDITOR_})
class CertificateView extends Page implements BeforeEnterObserver {
    private final Div body = new Div();
    private final transient CertificationQueries queries;
    private final transient Certificates certificates;
    private final transient List<CertificatePart> parts;
    private final transient Authority authority;
    private final transient HumanDates dates;

    CertificateView(
            CertificationQueries queries,
            Certificates certificates,
            List<CertificatePart> parts,
            Authority authority,
            HumanDates dates) {
        this.parts = parts;
        this.queries = queries;
        this.certificates = certificates;
        this.authority = authority;
        this.dates = dates;
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(queries.detail(RouteIds.of(event, "certificateId", CertificateId::of)));
    }

    private void show(Detail detail) {
        var row = detail.row();
        String ofCohort = CertificateLinks.ofCohort(detail.cohortId());
        if (authority.over(row.id(), Role.ADMINISTRATOR, Role.AUDITOR)) {
            trail(getTranslation("certificates.title"), CertificateLinks.all());
        } else {
            trail(getTranslation("cohorts.title"), CohortLinks.all());
            trail(detail.cohort(), ofCohort);
        }
        title(getTranslation("certificate.whose", row.certifies(getLocale()), row.name()));
        state(new StateBadge(row.state()));
        actions(new Download("files/certificates/" + row.id(), getTranslation("certificate.download")));
        body.removeAll();
        Code hash = new Code(detail.hash());
        hash.addClassName("certification-hash");
        Anchor open = new Anchor(detail.address(), detail.address());
        open.getElement().setAttribute("router-ignore", true);
        body.add(new Facts()
                .fact("certificate.number", row.number())
                .fact("person.employer", row.employer())
                .fact("cohort.programme", detail.programme(getLocale()))
                .fact(
                        "certificate.cohort",
                        authority.over(row.id(), Role.ADMINISTRATOR, Role.COORDINATOR)
                                ? link(detail.cohort(), ofCohort)
                                : new Span(detail.cohort()))
                .fact("certificate.issuedOn", dates.date(row.issuedOn(), getLocale()))
                .fact("certificate.ended", detail.endedReason())
                .fact("certificate.replacedBy", detail.replacedBy())
                .fact("certificate.page", open)
                .fact("certificate.hash", hash));
        parts.forEach(part -> body.add(part.onPage(row.id(), detail.enrolment())));
        if (!detail.printings().isEmpty()) {
            body.add(new H2(getTranslation("certificate.printings")), printings(detail));
        }
        if (authority.over(row.id(), Role.ADMINISTRATOR) && row.state() == CertificateState.IN_FORCE) {
            body.add(acts(row.id(), detail.seen(), row.name()));
        }
    }

    private UnorderedList printings(Detail detail) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (Printing printing : detail.printings()) {
            Span at = new Span(dates.onRecord(printing.at(), getLocale()));
            at.addClassNames("end", "quiet");
            list.add(new ListItem(
                    new Span(getTranslation("certificate.printing", printing.number(), printing.reason())), at));
        }
        return list;
    }

    private Div acts(CertificateId id, Seen seen, String name) {
        Div acts = new Div(
                Buttons.plain(
                        getTranslation("certificate.reprint"),
                        () -> Confirm.withReason(
                                getTranslation("certificate.reprint"),
                                getTranslation("certificate.reprint.effect"),
                                getTranslation("certificate.reprint"),
                                reason -> {
                                    int printing = certificates.reprint(id, seen, reason);
                                    Toast.done(getTranslation("certificate.reprinted", printing));
                                    show(queries.detail(id));
                                })),
                Buttons.plain(
                        getTranslation("certificate.replace"),
                        () -> Confirm.withReason(
                                getTranslation("certificate.replace"),
                                getTranslation("certificate.replace.effect"),
                                getTranslation("certificate.replace"),
                                reason -> {
                                    var right = certificates.replace(id, seen, reason);
                                    getUI().ifPresent(ui -> ui.navigate(CertificateLinks.certificate(right.id())));
                                })),
                Buttons.danger(
                        getTranslation("certificate.revoke"),
                        () -> Confirm.withReason(
                                getTranslation("certificate.revoke"),
                                getTranslation("certificate.revoke.effect", name),
                                getTranslation("certificate.revoke"),
                                reason -> {
                                    certificates.revoke(id, seen, reason);
                                    show(queries.detail(id));
                                })));
        acts.addClassName("form-actions");
        return acts;
    }
}
