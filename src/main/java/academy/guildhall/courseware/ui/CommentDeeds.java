package academy.guildhall.courseware.ui;

import academy.guildhall.comments.CommentId;
import academy.guildhall.comments.CommentPlace;
import academy.guildhall.courseware.CourseComments;
import academy.guildhall.courseware.CourseProjectId;

/** What a reader may do with comments: the coach makes and settles them, the trainee answers, others read. */
record CommentDeeds(Voice voice, CourseComments comments) {
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

    void comment(CourseProjectId project, int version, CommentPlace place, String text) {
        comments.comment(project, version, place, text);
    }

    void reply(CommentId comment, String text) {
        if (voice == Voice.COACH) {
            comments.ask(comment, text);
        } else {
            comments.answer(comment, text);
        }
    }
}
