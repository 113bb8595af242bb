package academy.guildhall.platform.ui;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.data.DatabaseAway;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form: each fault at its field, and all of them summed up above it, where the focus goes. Each line
 * leads to its field. See ADR 0121.
 */
public final class ErrorSummary extends Div {
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final List<HasValidation> marked = new ArrayList<>();

    public ErrorSummary() {
        addClassNames("note", "bad", "error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** One at the head of a dialog. */
    static ErrorSummary in(Dialog dialog) {
        ErrorSummary errors = new ErrorSummary();
        dialog.addComponentAsFirst(errors);
        return errors;
    }

    private record Line(@Nullable Component field, String text) {}

    /** A field, by the name that refusals give it. */
    public <F extends Component & HasValidation> ErrorSummary field(String name, F field) {
        fields.put(name, field);
        return this;
    }

    /** A button's work: what it refuses is said here, and nothing is done while a field holds what it can't read. */
    public Runnable over(Runnable work) {
        return () -> attempt(work);
    }

    /** Does the work, unless something is wrong with the form; answers whether it was done. */
    public boolean attempt(Runnable work) {
        clear();
        List<Line> unreadable = fields.values().stream()
                .filter(field ->
                        ((HasValidation) field).isInvalid() && !said(field).isBlank())
                .map(field -> new Line(field, said(field)))
                .toList();
        if (!unreadable.isEmpty()) {
            show(unreadable);
            return false;
        }
        try {
            work.run();
            return true;
        } catch (Stale stale) {
            throw stale;
        } catch (Refusal refused) {
            show(refused.each().stream().map(this::line).toList());
        } catch (RuntimeException problem) {
            if (DatabaseAway.isBehind(problem)) {
                throw problem;
            }
            show(List.of(new Line(null, words().explain(problem, Words.locale()))));
        }
        return false;
    }

    /** Nothing is wrong any more. */
    public void clear() {
        marked.forEach(field -> field.setInvalid(false));
        marked.clear();
        removeAll();
        setVisible(false);
    }

    private Line line(Refusal refused) {
        return new Line(
                refused.field() == null ? null : fields.get(refused.field()), words().explain(refused, Words.locale()));
    }

    /** Which of these fields hold nothing. */
    public Faults filled(String... names) {
        Faults faults = new Faults();
        for (String name : names) {
            Component field = Objects.requireNonNull(fields.get(name), name);
            String label = field instanceof HasLabel labelled ? labelled.getLabel() : name;
            faults.unless(!((HasValue<?, ?>) field).isEmpty(), name, "field.missing", label);
        }
        return faults;
    }

    /** What the field itself says to be wrong with it. */
    private static String said(Component field) {
        String own = ((HasValidation) field).getErrorMessage();
        return own == null ? "" : own;
    }

    private void show(List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(item(line)));
        add(new H2(getTranslation("error.summary", lines.size())), list);
        setVisible(true);
        atTheirFields(lines);
        getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
    }

    /** What is wrong with one field in several ways stands there together. */
    private void atTheirFields(List<Line> lines) {
        lines.stream()
                .filter(line -> line.field() != null)
                .collect(Collectors.groupingBy(
                        line -> (HasValidation) line.field(),
                        LinkedHashMap::new,
                        Collectors.mapping(Line::text, Collectors.joining(" "))))
                .forEach((field, text) -> {
                    field.setErrorMessage(text);
                    field.setInvalid(true);
                    marked.add(field);
                });
    }

    private static ListItem item(Line line) {
        Component field = line.field();
        if (field == null) {
            return new ListItem(line.text());
        }
        NativeButton way = new NativeButton(line.text());
        way.addClassName("link");
        way.addClickListener(
                click -> field.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus()"));
        return new ListItem(way);
    }

    private static ErrorMessages words() {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(ErrorMessages.class);
    }
}
