package academy.guildhall.people.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Recovery codes, this once: to print, to copy, and to go on from. */
class RecoveryCodesPart extends Div {
    RecoveryCodesPart(List<String> codes, Runnable kept) {
        addClassNames("form", "alone-on-paper");
        OrderedList list = new OrderedList();
        list.addClassName("codes");
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        Div buttons = new Div(
                Buttons.main(getTranslation("secondFactor.codes.kept"), kept),
                Buttons.plain(getTranslation("secondFactor.codes.copy"), () -> copy(codes)),
                Buttons.plain(
                        getTranslation("secondFactor.codes.print"),
                        () -> getElement().executeJs("window.print()")));
        buttons.addClassName("form-actions");
        add(
                new H3(getTranslation("secondFactor.codes")),
                new Paragraph(getTranslation("secondFactor.codes.text")),
                list,
                buttons);
    }

    private void copy(List<String> codes) {
        getElement()
                .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", codes))
                .then(done -> Toast.done(getTranslation("secondFactor.codes.copied")));
    }
}
