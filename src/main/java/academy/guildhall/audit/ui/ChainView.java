package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditLinks;
import academy.guildhall.audit.ChainHead;
import academy.guildhall.audit.LogVerification;
import academy.guildhall.audit.LogVerification.Standing;
import academy.guildhall.audit.VerificationRounds;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.WorkPanel;
import academy.guildhall.platform.work.WorkDetail;
import academy.guildhall.platform.work.WorkState;
import academy.guildhall.platform.work.Works;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;

/** How the log's chain stands, what was found when it was verified last, and whether it still holds what a paper says. */
@Route("audit/chain")
@RolesAllowed(Role.AUDITOR_)
class ChainView extends Page implements BeforeEnterObserver {
    private final Div body = new Div();
    private final transient LogVerification verification;
    private final transient VerificationRounds rounds;
    private final transient Works works;
    private final transient FoundWords found;
    private final transient HumanDates dates;

    ChainView(
            LogVerification verification, VerificationRounds rounds, Works works, FoundWords found, HumanDates dates) {
        this.rounds = rounds;
        this.verification = verification;
        this.works = works;
        this.found = found;
        this.dates = dates;
        trail(getTranslation("audit.title"), AuditLinks.all());
        title(getTranslation("audit.chain.title"));
        body.addClassName("page-body");
        add(new Paragraph(getTranslation("audit.chain.help")), body);
        section(getTranslation("audit.held"), new HeldForm(verification, found));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Standing standing = verification.standing();
        putAway();
        WorkPanel work = new WorkPanel(works, VerificationRounds.KIND, VerificationRounds.LOG, this::show);
        body.removeAll();
        body.add(work);
        if (standing.last() != null && !work.isUnderWay()) {
            body.add(found.last(standing.last(), getLocale()));
        }
        body.add(facts(standing));
        Button all = Buttons.main(getTranslation("audit.verify"), () -> begin(false));
        all.setEnabled(!work.isUnderWay());
        Button onlyNew = Buttons.plain(
                getTranslation(
                        "audit.verify.new",
                        standing.whole() == null ? 0 : standing.whole().position()),
                () -> begin(true));
        onlyNew.setVisible(standing.whole() != null && standing.whole().position() > 0);
        onlyNew.setEnabled(!work.isUnderWay());
        actions(all, onlyNew);
    }

    /** Of what ended well the page says itself what was found. */
    private void putAway() {
        Optional<WorkDetail> over = wellOver();
        while (over.isPresent()) {
            works.dismiss(over.get().id());
            over = wellOver();
        }
    }

    private Optional<WorkDetail> wellOver() {
        return works.latest(VerificationRounds.KIND, VerificationRounds.LOG)
                .filter(work -> work.state() == WorkState.DONE && work.failed() == 0);
    }

    private Facts facts(Standing standing) {
        Facts facts = new Facts();
        ChainHead head = standing.head();
        if (head == null) {
            facts.fact("audit.head", getTranslation("audit.head.none"));
        } else {
            Code hash = new Code(head.inGroups());
            hash.addClassName("hash");
            facts.fact("audit.head", getTranslation("audit.head.position", head.position()))
                    .fact("audit.hash", hash)
                    .fact("audit.sealedAt", dates.onRecord(head.sealedAt(), getLocale()));
        }
        Instant since = standing.since();
        return facts.fact(
                "audit.waiting",
                since == null
                        ? getTranslation("audit.waiting.none")
                        : getTranslation(
                                "audit.waiting.since", standing.waiting(), dates.onRecord(since, getLocale())));
    }

    private void begin(boolean onlyNew) {
        rounds.begin(onlyNew, getLocale());
        show();
    }
}
