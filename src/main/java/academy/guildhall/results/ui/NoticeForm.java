package academy.guildhall.results.ui;

import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Help;
import academy.guildhall.results.NoticeText;
import academy.guildhall.results.Notices.Term;
import academy.guildhall.results.ResultsQueries.Issuer;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

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
    private Term term;

    NoticeForm(ListRow list, Issuer issuer, Term term, HumanDates dates, Drafts.Form draft, Help help) {
        this.dates = dates;
        this.draft = draft;
        this.term = term;
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
        add(help.beside(window), title, basis, steps, contact, body, order, warning, unknownYear);
        runs(term);
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

    /** From when to when it would run now. */
    void runs(Term now) {
        term = now;
        window.setText(getTranslation(
                "notice.window",
                now.workingDays(),
                dates.date(now.first(), getLocale()),
                dates.onRecord(now.closes(), getLocale())));
        warning.setVisible(now.reachesUnknownYear());
        unknownYear.setVisible(now.reachesUnknownYear());
    }

    Term term() {
        return term;
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
