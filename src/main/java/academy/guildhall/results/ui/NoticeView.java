package academy.guildhall.results.ui;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.results.NoticeText;
import academy.guildhall.results.Notices;
import academy.guildhall.results.Outlook;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.Issuer;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The text of a notice, its window, and who may not be named yet; then it is published. */
@Route("results/:listId/notice")
@RolesAllowed(Role.ADMINISTRATOR_)
class NoticeView extends Page implements BeforeEnterObserver {
    private final transient Notices notices;
    private final transient ResultsQueries results;
    private final transient Drafts drafts;
    private final transient HumanDates dates;
    private final transient RuleHelp help;

    NoticeView(Notices notices, ResultsQueries results, Drafts drafts, HumanDates dates, RuleHelp help) {
        this.notices = notices;
        this.results = results;
        this.drafts = drafts;
        this.dates = dates;
        this.help = help;
        title(getTranslation("notice.publish"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListRow list = results.list(Paths.list(event));
        if (list.state() != ResultListState.DECIDED) {
            throw new NotFound("decided list", list.id());
        }
        trail(list.cohortName(), ResultLinks.ofCohort(list.cohort()));
        Outlook outlook = notices.outlook(list.id());
        if (outlook.named() == 0) {
            add(nobody(list, outlook));
        } else {
            add(form(list, outlook));
        }
    }

    /** Nobody on the list may be named: it makes way for the next one. */
    private Div nobody(ListRow list, Outlook outlook) {
        Runnable setApart = () -> {
            notices.setAllApart(list.id(), list.seen(), outlook);
            Finished.say(getTranslation("notice.setAllApart.done"));
            UI.getCurrent().navigate(ResultLinks.ofCohort(list.cohort()));
        };
        String close = getTranslation("notice.setAllApart");
        Div buttons = new Div(Buttons.plain(
                close, () -> Confirm.ask(close, getTranslation("notice.setAllApart.effect"), close, setApart)));
        buttons.addClassName("form-actions");
        Div none = new Div(NoticeForm.apart(outlook), buttons);
        none.addClassName("form");
        return none;
    }

    private Div form(ListRow list, Outlook outlook) {
        Issuer issuer = results.issuer(list.cohort()).orElse(new Issuer("", "", ""));
        Drafts.Form draft = drafts.form("notice:" + list.id());
        Meanwhile meanwhile = Meanwhile.of(list, draft);
        NoticeForm form = new NoticeForm(list, issuer, outlook, dates, draft, help.of(list.cohort(), "notice"));
        ErrorSummary errors = new ErrorSummary();
        form.at(errors);
        Div buttons = new Div(Buttons.main(
                getTranslation("notice.publish"), errors.over(() -> publish(list, form, meanwhile, draft, errors))));
        buttons.addClassName("form-actions");
        form.addComponentAsFirst(meanwhile);
        form.addComponentAsFirst(errors);
        draft.back(() -> UI.getCurrent().refreshCurrentRoute(false)).ifPresent(form::addComponentAsFirst);
        form.add(buttons);
        return form;
    }

    private void publish(ListRow list, NoticeForm form, Meanwhile meanwhile, Drafts.Form draft, ErrorSummary errors) {
        NoticeText text = form.text();
        boolean published = meanwhile.save(
                seen -> notices.publish(list.id(), seen, form.outlook(), text, form.acceptsUnknownYear()),
                errors.over(() -> {
                    form.comesTo(notices.outlook(list.id()));
                    publish(list, form, meanwhile, draft, errors);
                }),
                () -> form.comesTo(notices.outlook(list.id())));
        if (published) {
            draft.sent();
            Finished.say(getTranslation("notice.published"));
            UI.getCurrent().navigate(ResultLinks.ofCohort(list.cohort()));
        }
    }
}
