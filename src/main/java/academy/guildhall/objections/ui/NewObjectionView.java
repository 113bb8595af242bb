package academy.guildhall.objections.ui;

import academy.guildhall.objections.Channel;
import academy.guildhall.objections.ObjectionForm;
import academy.guildhall.objections.ObjectionId;
import academy.guildhall.objections.ObjectionLinks;
import academy.guildhall.objections.Objections;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.SearchText;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Drafts;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.results.PublicNoticeId;
import academy.guildhall.results.PublicNotices;
import academy.guildhall.results.PublicNotices.Listed;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.ListRow;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** Enters an objection that came by telephone or letter. */
@Route("objections/new/:noticeId")
@RolesAllowed(Role.ADMINISTRATOR_)
class NewObjectionView extends Page implements BeforeEnterObserver {
    private final transient Objections objections;
    private final transient PublicNotices notices;
    private final transient ResultsQueries results;
    private final transient Drafts drafts;

    NewObjectionView(Objections objections, PublicNotices notices, ResultsQueries results, Drafts drafts) {
        this.objections = objections;
        this.notices = notices;
        this.results = results;
        this.drafts = drafts;
        title(getTranslation("objection.enter"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PublicNoticeId notice = RouteIds.of(event, "noticeId", PublicNoticeId::of);
        ListRow list = results.published(notice);
        trail(list.cohortName(), ObjectionLinks.ofCohort(list.cohort()));
        add(new Paragraph(notices.find(notice).title()), form(notice));
    }

    private Div form(PublicNoticeId notice) {
        ChoiceBox<Listed> about = new ChoiceBox<>(getTranslation("objection.about"));
        about.setItems(
                (listed, typed) -> SearchQuery.of(typed).finds(SearchText.ofPerson(listed.name(), listed.employer())),
                notices.listed(notice));
        about.setItemLabelGenerator(
                listed -> listed.name() + (listed.employer() == null ? "" : " · " + listed.employer()));
        about.setRequiredIndicatorVisible(true);
        RadioButtonGroup<Channel> channel = new RadioButtonGroup<>(getTranslation("objection.channel"));
        channel.setItems(Channel.TELEPHONE, Channel.LETTER);
        channel.setItemLabelGenerator(item -> getTranslation(item.key()));
        channel.setValue(Channel.TELEPHONE);
        Checkbox organisation = new Checkbox(getTranslation("objection.forOrganisation"));
        TextField name = new TextField(getTranslation("objection.objector"));
        TextField address = new TextField(getTranslation("objection.address"));
        TextField phone = new TextField(getTranslation("objection.phone"));
        TextArea content = new TextArea(getTranslation("objection.content"));
        content.setMaxLength(4000);
        content.setHelperText(getTranslation("objection.content.lines"));
        List.of(name, address, phone, content).forEach(field -> field.setRequiredIndicatorVisible(true));
        String place = "objection:" + notice;
        drafts.keep(content, place);
        ErrorSummary errors = new ErrorSummary()
                .field("about", about)
                .field("name", name)
                .field("address", address)
                .field("phone", phone)
                .field("content", content);
        Div buttons = new Div(Buttons.main(getTranslation("objection.enter"), errors.over(() -> {
            errors.filled("about", "name", "address", "phone", "content").refuse();
            ObjectionId entered = objections.enter(
                    notice,
                    new ObjectionForm(
                            about.getValue().id(),
                            organisation.getValue(),
                            name.getValue(),
                            address.getValue(),
                            phone.getValue(),
                            Stream.of(content.getValue().split("\\n\\s*\\n"))
                                    .map(String::strip)
                                    .toList()),
                    channel.getValue());
            drafts.drop(place);
            getUI().ifPresent(ui -> ui.navigate(ObjectionLinks.of(entered)));
        })));
        buttons.addClassName("form-actions");
        Div form = new Div(errors, about, channel, organisation, name, address, phone, content, buttons);
        form.addClassName("form");
        return form;
    }
}
