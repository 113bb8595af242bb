package academy.guildhall.results.ui;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.results.NoticeText;
import academy.guildhall.results.Notices;
import academy.guildhall.results.Notices.Term;
import academy.guildhall.results.ResultEntryState;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.EntryRow;
import academy.guildhall.results.ResultsQueries.Issuer;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The text of a notice, its window, and who may not be named yet; then it is published. */
@Route("results/:listId/notice")
@RolesAllowed(Role.ADMINISTRATOR_)
class NoticeView extends Page implements BeforeEnterObserver {
    private final transient Notices notices;
    private final transient ResultsQueries results;
    private final transient Drafts drafts;
    private final transient HumanDates dates;

    NoticeView(Notices notices, ResultsQueries results, Drafts drafts, HumanDates dates) {
        this.notices = notices;
        this.results = results;
        this.drafts = drafts;
        this.dates = dates;
        title(getTranslation("notice.publish"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListRow list = results.list(Paths.list(event));
        if (list.state() != ResultListState.DECIDED) {
            throw new NotFound("decided list", list.id());
        }
        trail(list.cohortName(), "cohorts/" + list.cohort() + "/results");
        List<String> missing = results.entries(list.id()).stream()
                .filter(entry -> entry.state() == ResultEntryState.APPROVED && !entry.consented())
                .map(EntryRow::name)
                .toList();
        if (!missing.isEmpty()) {
            Paragraph note =
                    new Paragraph(getTranslation("notice.refused.consent", missing.size(), String.join("、", missing)));
            note.addClassNames("note", "bad");
            add(note);
        }
        add(form(list));
    }

    private Div form(ListRow list) {
        Term term = notices.term(list.id());
        Issuer issuer = results.issuer(list.cohort()).orElse(new Issuer("", "", ""));
        String place = "notice:" + list.id() + ":";
        TextField title = new TextField(getTranslation("notice.title"));
        title.setValue(official("notice.title.text", list.cohortName()));
        TextArea basis = area("notice.basis", official("notice.basis.text", list.cohortName()), place);
        TextArea steps = area("notice.steps", official("notice.steps.text"), place);
        TextArea contact = area("notice.contact", issuer.contact(), place);
        TextField body = new TextField(getTranslation("notice.issuer"));
        body.setValue(issuer.zh());
        drafts.keep(title, place + "title");
        drafts.keep(body, place + "issuer");
        Paragraph window = new Paragraph(getTranslation(
                "notice.window",
                term.workingDays(),
                dates.day(term.first(), getLocale()),
                dates.moment(term.closes(), getLocale())));
        Select<StrokeOrder> order = new Select<>();
        order.setLabel(getTranslation("notice.order.choice"));
        order.setItems(StrokeOrder.values());
        order.setItemLabelGenerator(item -> getTranslation("notice.order." + item.name() + ".name"));
        order.setHelperText(getTranslation("notice.order.help"));
        order.setValue(StrokeOrder.SURNAME);
        Checkbox unknownYear = new Checkbox(getTranslation("notice.year.accept"));
        Div form = new Div(window, title, basis, steps, contact, body, order);
        if (term.reachesUnknownYear()) {
            Paragraph warning = new Paragraph(getTranslation("notice.year"));
            warning.addClassName("note");
            form.add(warning, unknownYear);
        }
        Div buttons = new Div(Buttons.main(getTranslation("notice.publish"), () -> {
            NoticeText text = new NoticeText(
                    title.getValue(),
                    basis.getValue(),
                    steps.getValue(),
                    contact.getValue(),
                    body.getValue(),
                    order.getValue());
            notices.publish(list.id(), text, unknownYear.getValue());
            List.of("title", "notice.basis", "notice.steps", "notice.contact", "issuer")
                    .forEach(field -> drafts.drop(place + field));
            Toast.done(getTranslation("notice.published"));
            getUI().ifPresent(ui -> ui.navigate("cohorts/" + list.cohort() + "/results"));
        }));
        buttons.addClassName("form-actions");
        form.add(buttons);
        form.addClassName("form");
        return form;
    }

    /** A notice is an official paper: its template is Chinese, whatever language its writer reads. */
    private String official(String key, Object... args) {
        return getTranslation(Languages.CHINESE, key, args);
    }

    private TextArea area(String key, String text, String place) {
        TextArea area = new TextArea(getTranslation(key));
        area.setValue(text);
        area.setMaxLength(4000);
        area.setRequiredIndicatorVisible(true);
        drafts.keep(area, place + key);
        return area;
    }
}
