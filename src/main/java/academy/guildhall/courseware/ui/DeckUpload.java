package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseProjectId;
import academy.guildhall.courseware.DeckUploads;
import academy.guildhall.documents.UploadLimits;
import academy.guildhall.platform.ui.BoundedUpload;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.ErrorEvent;
import java.io.InputStream;

/** Takes a deck in. The file is read and checked in the request that brings it, outside the session's lock. */
class DeckUpload extends Upload {
    private final transient DeckUploads uploads;
    private final transient Runnable changed;
    private final CourseProjectId project;

    DeckUpload(CourseProjectId project, int next, DeckUploads uploads, Runnable changed) {
        this.project = project;
        this.uploads = uploads;
        this.changed = changed;
        Button button = new Button(getTranslation("course.upload", next));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        setUploadButton(button);
        setDropLabel(new Span(getTranslation("course.upload.drop", UploadLimits.LARGEST_MEGABYTES)));
        setAcceptedFileExtensions(".pdf", ".pptx");
        setMaxFiles(1);
        setMaxFileSize((int) UploadLimits.LARGEST);
        setI18n(words());
        addFileRejectedListener(rejected -> Toast.refused(rejected.getErrorMessage()));
        new BoundedUpload(UploadLimits.LARGEST, this::take).takeFrom(this);
    }

    private void take(String name, InputStream content, UI ui) {
        try {
            int number = uploads.upload(project, content, name);
            ui.access(() -> {
                Finished.say(getTranslation("course.uploaded", number));
                changed.run();
            });
        } catch (RuntimeException refused) {
            ui.access(() -> {
                clearFileList();
                ui.getSession().getErrorHandler().error(new ErrorEvent(refused));
            });
        }
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("document.refused.tooLarge", UploadLimits.LARGEST_MEGABYTES))
                .setTooManyFiles(getTranslation("course.upload.one"))
                .setIncorrectFileType(getTranslation("document.refused.kind")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("course.upload.connecting"))
                        .setStalled(getTranslation("course.upload.stalled"))
                        .setProcessing(getTranslation("course.upload.checking")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(getTranslation("course.upload.left"))
                        .setUnknown(getTranslation("course.upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("course.upload.failed"))
                        .setUnexpectedServerError(getTranslation("course.upload.failed"))
                        .setForbidden(getTranslation("error.denied"))
                        .setFileTooLarge(getTranslation("document.refused.tooLarge", UploadLimits.LARGEST_MEGABYTES))));
        return words;
    }
}
