package academy.guildhall.results.ui;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.results.NoticeText;
import academy.guildhall.results.Notices.Term;
import academy.guildhall.results.Outlook;
import academy.guildhall.results.ResultsQueries.Issuer;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;

/** What a notice says, and from when to when it would run. */
class NoticeForm extends Div {
    private final TextField title = new TextField();
    private final TextArea basis;
    private final TextArea steps;
    private final TextArea contact;
    private final TextField body = new TextField();
    private final Select<StrokeOrder> order = new Select<>();
    private final Checkbox unknownYear = new Checkbox();
    private final Paragraph window = new Paragraph();
    private final Paragraph warning = new Paragraph();
    private final transient HumanDates dates;
    private final transient Drafts.Form draft;
    private final Div listed = new Div();
    private Outlook outlook;

    NoticeForm(ListRow list, Issuer issuer, Outlook outlook, HumanDates dates, Drafts.Form draft, Help help) {
        this.dates = dates;
        this.draft = draft;
        this.outlook = outlook;
        addClassName("form");
        title.setLabel(getTranslation("notice.title"));
        title.setValue(official("notice.title.text", list.cohortName()));
        body.setLabel(getTranslation("notice.issuer"));
        body.setValue(issuer.zh());
        basis = area("notice.basis", official("notice.basis.text", list.cohortName()));
        steps = area("notice.steps", official("notice.steps.text"));
        contact = area("notice.contact", issuer.contact());
        draft.keep(title, "title");
        draft.keep(body, "issuer");
        order.setLabel(getTranslation("notice.order.choice"));
        order.setItems(StrokeOrder.values());
        order.setItemLabelGenerator(item -> getTranslation("notice.order." + item.name() + ".name"));
        order.setHelperText(getTranslation("notice.order.help"));
        order.setValue(StrokeOrder.SURNAME);
        unknownYear.setLabel(getTranslation("notice.year.accept"));
        warning.setText(getTranslation("notice.year"));
        warning.addClassName("note");
        listed.addClassName("page-body");
        add(help.beside(window), listed, title, basis, steps, contact, body, order, warning, unknownYear);
        comesTo(outlook);
    }

    /** Fields are known to an error summary by the names that a notice's parts have. */
    void at(ErrorSummary errors) {
        errors.field("title", title)
                .field("basis", basis)
                .field("steps", steps)
                .field("contact", contact)
                .field("issuer", body)
                .field("unknownYear", unknownYear);
    }

    /** From when to when it would run now, who would be set apart, and what keeps it from going out. */
    void comesTo(Outlook next) {
        outlook = next;
        Term now = next.term();
        listed.removeAll();
        if (!next.apart().isEmpty()) {
            listed.add(apart(next));
        }
        next.numbers()
                .forEach(held ->
                        listed.add(Notes.bad(getTranslation(held.key(), held.name(), getTranslation(held.field())))));
        window.setText(getTranslation(
                "notice.window",
                now.workingDays(),
                dates.date(now.first(), getLocale()),
                dates.onRecord(now.closes(), getLocale())));
        warning.setVisible(now.reachesUnknownYear());
        unknownYear.setVisible(now.reachesUnknownYear());
    }

    Outlook outlook() {
        return outlook;
    }

    static Component apart(Outlook outlook) {
        return Notes.plain(Words.of(
                outlook.named() == 0 ? "notice.apart.all" : "notice.apart.some",
                outlook.apart().size(),
                outlook.apart().stream().map(Outlook.Apart::name).collect(Collectors.joining("、"))));
    }

    NoticeText text() {
        return new NoticeText(
                title.getValue(),
                basis.getValue(),
                steps.getValue(),
                contact.getValue(),
                body.getValue(),
                order.getValue());
    }

    boolean acceptsUnknownYear() {
        return unknownYear.getValue();
    }

    /** A notice is an official paper: its template is Chinese, whatever language its writer reads. */
    private String official(String key, Object... args) {
        return getTranslation(Languages.CHINESE, key, args);
    }

    private TextArea area(String key, String text) {
        TextArea area = new TextArea(getTranslation(key));
        area.setValue(text);
        area.setMaxLength(4000);
        area.setRequiredIndicatorVisible(true);
        draft.keep(area, key);
        return area;
    }
}
