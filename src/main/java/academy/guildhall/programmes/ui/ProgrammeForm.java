package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.programmes.Academies.NewProgramme;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A programme to be added: its code, its names, and what its certificates make of somebody. */
class ProgrammeForm extends Div {
    private final TextField code = AcademyForm.field("settings.code");
    private final TextField zh = AcademyForm.field("settings.name.zh");
    private final TextField en = AcademyForm.field("settings.name.en");
    private final TextField certifiesZh = AcademyForm.field("settings.certifies.zh");
    private final TextField certifiesEn = AcademyForm.field("settings.certifies.en");

    ProgrammeForm(Consumer<NewProgramme> add) {
        code.setHelperText(getTranslation("settings.code.help"));
        certifiesZh.setHelperText(getTranslation("settings.certifies.help"));
        certifiesEn.setHelperText(getTranslation("settings.certifies.help"));
        ErrorSummary errors = new ErrorSummary()
                .field("code", code)
                .field("zh", zh)
                .field("en", en)
                .field("certifiesZh", certifiesZh)
                .field("certifiesEn", certifiesEn);
        Div buttons = new Div(Buttons.plain(getTranslation("settings.programme.add"), errors.over(() -> {
            add.accept(value());
            Stream.of(code, zh, en, certifiesZh, certifiesEn).forEach(TextField::clear);
        })));
        buttons.addClassName("form-actions");
        add(errors, code, zh, en, certifiesZh, certifiesEn, buttons);
        addClassName("form");
    }

    private NewProgramme value() {
        return new NewProgramme(
                code.getValue(), zh.getValue(), en.getValue(), certifiesZh.getValue(), certifiesEn.getValue());
    }
}
