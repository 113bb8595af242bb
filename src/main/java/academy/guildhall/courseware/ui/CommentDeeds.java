package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CommentPlace;
import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.PageCommentId;
import academy.guildhall.courseware.PageComments;

/** What a reader may do with comments: the coach makes and settles them, the trainee answers, others read. */
record CommentDeeds(Voice voice, PageComments comments) {
    enum Voice {
        COACH,
        TRAINEE,
        READER
    }

    /** Of a course that is signed off nothing can be changed, so nothing is offered. */
    CommentDeeds unless(boolean closed) {
        return closed ? new CommentDeeds(Voice.READER, comments) : this;
    }

    boolean maySettle() {
        return voice == Voice.COACH;
    }

    boolean mayReply() {
        return voice != Voice.READER;
    }

    void comment(CourseProjectId project, CommentPlace place, String text) {
        comments.comment(project, place, text);
    }

    void reply(PageCommentId comment, String text) {
        if (voice == Voice.COACH) {
            comments.ask(comment, text);
        } else {
            comments.answer(comment, text);
        }
    }
}
