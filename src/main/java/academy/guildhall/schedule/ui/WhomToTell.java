package academy.guildhall.schedule.ui;

import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.solving.Changes;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

/** After a plan was made anew: who has another place than before, and who needn't come or has to. */
class WhomToTell extends UnorderedList {
    private final transient ScheduleDetail now;
    private final transient ScheduleWords words;

    private WhomToTell(Changes changes, ScheduleDetail now, ScheduleWords words) {
        this.now = now;
        this.words = words;
        changes.candidates().forEach(this::candidate);
        changes.assessors().forEach(this::assessor);
    }

    static void open(Changes changes, ScheduleDetail now, ScheduleWords words) {
        WhomToTell list = new WhomToTell(changes, now, words);
        Dialog dialog = Confirm.frame(list.getTranslation("schedule.tell"));
        dialog.add(list.getComponentCount() == 0 ? new Paragraph(list.getTranslation("schedule.tell.nobody")) : list);
        dialog.getFooter().add(Buttons.main(list.getTranslation("schedule.tell.read"), dialog::close));
        dialog.open();
    }

    private void candidate(Changes.OfCandidate change) {
        String nowhere = getTranslation("schedule.nowhere");
        String before = change.before() == null ? nowhere : words.spot(change.before());
        String after = change.now() == null ? nowhere : words.spot(change.now());
        String name = now.name(change.candidate());
        add(new ListItem(
                name.isEmpty()
                        ? getTranslation("schedule.tell.gone", before)
                        : getTranslation("schedule.tell.candidate", name, before, after)));
    }

    private void assessor(Changes.OfAssessor change) {
        String name = now.name(change.assessor());
        String who = name.isEmpty() ? getTranslation("schedule.somebody") : name;
        change.noMore().forEach(spot -> add(new ListItem(getTranslation("schedule.tell.less", who, words.spot(spot)))));
        change.anew().forEach(spot -> add(new ListItem(getTranslation("schedule.tell.more", who, words.spot(spot)))));
    }
}
