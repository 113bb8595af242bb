package academy.guildhall.objections.ui;

import academy.guildhall.objections.Investigation;
import academy.guildhall.objections.ObjectionFile.Point;
import academy.guildhall.objections.ObjectionQueries.Detail;
import academy.guildhall.objections.ObjectionState;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;

/** The points of an objection, each with what was found; whoever looks into it says so here. */
class PointsPart extends Section {
    private final Detail detail;
    private final transient Investigation investigation;
    private final transient HumanDates dates;
    private final transient Runnable again;

    PointsPart(Detail detail, Investigation investigation, HumanDates dates, Runnable again) {
        this.detail = detail;
        this.investigation = investigation;
        this.dates = dates;
        this.again = again;
        OrderedList points = new OrderedList();
        points.addClassName("objection-points");
        detail.points().forEach(point -> points.add(item(point)));
        add(new H2(Words.of("objection.content")), points);
    }

    private Component item(Point point) {
        ListItem item = new ListItem(Tongue.say(new Paragraph(), point.content()));
        String finding = point.finding();
        Instant at = point.foundAt();
        Boolean borneOut = point.borneOut();
        if (finding != null && at != null && borneOut != null) {
            Paragraph found = new Paragraph(Words.of(
                    borneOut ? "objection.found.yes" : "objection.found.no",
                    finding,
                    point.foundBy() == null ? "" : point.foundBy(),
                    dates.onRecord(at, Words.locale())));
            found.addClassName(borneOut ? "bad" : "quiet");
            item.add(found);
        }
        if (detail.row().appointed() && detail.row().state() == ObjectionState.OPEN) {
            Div ways = new Div(find(point, true, "objection.find.yes"), find(point, false, "objection.find.no"));
            ways.addClassName("form-actions");
            item.add(ways);
        }
        return item;
    }

    private Component find(Point point, boolean borneOut, String key) {
        String verb = Words.of(key);
        return Buttons.plain(
                verb,
                () -> Confirm.withReason(verb, point.content(), verb, finding -> {
                    investigation.found(detail.row().id(), detail.seen(), point.number(), borneOut, finding);
                    again.run();
                }));
    }
}
