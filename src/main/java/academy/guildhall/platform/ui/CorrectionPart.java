package academy.guildhall.platform.ui;

import academy.guildhall.platform.Foresight;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.time.HumanDates;
import com.vaadin.flow.component.html.Div;
import java.util.Set;

/**
 * One correction from the opened form to its end: what would follow of it is looked at, then it is made for a reason, on the
 * version that the form stands on. What somebody else changed meanwhile is said, and followed where nothing else was typed.
 *
 * @param <P> what is to be put right, as it stands
 * @param <C> the correction
 */
public final class CorrectionPart<P extends Shown, C> extends Div {
    /** What a room does with a correction. */
    public interface Correcting<P, C> {
        P present();

        Foresight look(C right);

        void correct(C right, Set<String> chosen, String reason, Seen seen);
    }

    private final CorrectionFields<P, C> fields;
    private final transient Correcting<P, C> room;
    private final transient Drafts.Form draft;
    private final transient Runnable left;
    private final Meanwhile meanwhile;
    private final WhatFollows follows;
    private transient P opened;

    /** @param left goes where whoever corrects came from */
    public CorrectionPart(
            P present,
            CorrectionFields<P, C> fields,
            Correcting<P, C> room,
            HumanDates dates,
            Drafts.Form draft,
            Runnable left) {
        this.opened = present;
        this.fields = fields;
        this.room = room;
        this.draft = draft;
        this.left = left;
        this.meanwhile = Meanwhile.of(present, draft);
        this.follows = new WhatFollows(dates, draft);
        fields.whenChanged(follows::hide);
        Div buttons = new Div(
                follows.looking(fields.errors.over(this::look)),
                Buttons.plain(getTranslation("confirm.no"), this::leave));
        buttons.addClassName("form-actions");
        fields.addComponentAsFirst(fields.errors);
        fields.add(buttons);
        add(meanwhile, fields, follows);
        addClassName("page-body");
    }

    /** Whoever leaves on purpose begins anew. */
    private void leave() {
        draft.sent();
        left.run();
    }

    /** Whoever looks again after being told what is newer corrects that one knowingly. */
    private void look() {
        if (meanwhile.isVisible()) {
            meanwhile.standOn(opened);
        }
        follows.hide();
        C right = fields.value(opened);
        follows.show(room.look(right), (chosen, reason) -> fields.errors.attempt(() -> correct(right, chosen, reason)));
    }

    private void correct(C right, Set<String> chosen, String reason) {
        if (meanwhile.save(
                seen -> room.correct(right, chosen, reason, seen), fields.errors.over(this::look), this::takeNewer)) {
            Toast.done(getTranslation("correction.made"));
            leave();
        } else {
            P now = room.present();
            fields.follow(opened, now);
            opened = now;
            follows.hide();
        }
    }

    private void takeNewer() {
        fields.fill(opened);
        follows.hide();
    }
}
