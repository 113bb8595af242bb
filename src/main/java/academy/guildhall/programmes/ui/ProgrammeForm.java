package academy.guildhall.programmes.ui;

import academy.guildhall.platform.Seen;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ErrorSummary;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.programmes.Academies.NewProgramme;
import academy.guildhall.programmes.ProgrammeNames.Names;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A programme: its names, what its certificates make of somebody, and for a new one its code. */
class ProgrammeForm extends Div {
    private final TextField code = AcademyForm.field("settings.code");
    private final TextField zh = AcademyForm.field("settings.name.zh");
    private final TextField en = AcademyForm.field("settings.name.en");
    private final TextField certifiesZh = AcademyForm.field("settings.certifies.zh");
    private final TextField certifiesEn = AcademyForm.field("settings.certifies.en");
    private final ErrorSummary errors = new ErrorSummary();

    private ProgrammeForm() {
        code.setHelperText(getTranslation("settings.code.help"));
        certifiesZh.setHelperText(getTranslation("settings.certifies.help"));
        certifiesEn.setHelperText(getTranslation("settings.certifies.help"));
        addClassName("form");
    }

    static ProgrammeForm adding(Consumer<NewProgramme> add) {
        ProgrammeForm form = new ProgrammeForm();
        form.errors.field("code", form.code);
        form.add(form.errors, form.code);
        form.fields();
        form.ends("settings.programme.add", () -> {
            add.accept(form.added());
            Stream.of(form.code, form.zh, form.en, form.certifiesZh, form.certifiesEn)
                    .forEach(TextField::clear);
        });
        return form;
    }

    /** @param again shows the page as it stands */
    static ProgrammeForm of(Names known, Consumer<Names> save, Runnable again) {
        ProgrammeForm form = new ProgrammeForm();
        form.zh.setValue(known.zh());
        form.en.setValue(known.en());
        form.certifiesZh.setValue(known.certifiesZh());
        form.certifiesEn.setValue(known.certifiesEn());
        Meanwhile meanwhile = new Meanwhile(known);
        form.add(meanwhile, form.errors);
        form.fields();
        form.ends("settings.save", () -> form.save(meanwhile, save, again));
        return form;
    }

    private void fields() {
        errors.field("zh", zh).field("en", en).field("certifiesZh", certifiesZh).field("certifiesEn", certifiesEn);
        add(zh, en, certifiesZh, certifiesEn);
    }

    private void ends(String verb, Runnable work) {
        Div buttons = new Div(Buttons.plain(getTranslation(verb), errors.over(work)));
        buttons.addClassName("form-actions");
        add(buttons);
    }

    private void save(Meanwhile meanwhile, Consumer<Names> save, Runnable again) {
        Names given =
                new Names(zh.getValue(), en.getValue(), certifiesZh.getValue(), certifiesEn.getValue(), Seen.FIRST);
        meanwhile.save(seen -> save.accept(given.on(seen)), errors.over(() -> save(meanwhile, save, again)), again);
    }

    private NewProgramme added() {
        return new NewProgramme(
                code.getValue(), zh.getValue(), en.getValue(), certifiesZh.getValue(), certifiesEn.getValue());
    }
}
