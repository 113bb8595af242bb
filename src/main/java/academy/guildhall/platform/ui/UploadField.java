package academy.guildhall.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** Takes one small file. Its size is checked while it comes in, whatever the browser said; its content, by the receiver. */
public class UploadField extends Div {
    /** What is done with a file, in the session. */
    @FunctionalInterface
    public interface Receiver extends java.io.Serializable {
        void receive(String name, byte[] content);
    }

    private final Paragraph error = new Paragraph();

    public UploadField(String label, int largestBytes, Receiver receiver, String... endings) {
        Upload upload = new Upload();
        handler(largestBytes, receiver).takeFrom(upload);
        Button choose = new Button(label);
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("upload.drop", largestBytes / 1024 / 1024)));
        upload.setAcceptedFileTypes(endings);
        upload.setMaxFileSize(largestBytes);
        upload.setMaxFiles(1);
        upload.setI18n(words(largestBytes, endings));
        error.addClassNames("note", "bad");
        error.setVisible(false);
        error.getElement().setAttribute("role", "alert");
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(upload, error);
    }

    private void refuse(String text) {
        error.setText(text);
        error.setVisible(true);
    }

    private UploadI18N words(int largestBytes, String... endings) {
        UploadI18N words = new UploadI18N();
        UploadI18N.Error errors = new UploadI18N.Error();
        errors.setFileIsTooBig(getTranslation("upload.large", largestBytes / 1024 / 1024));
        errors.setIncorrectFileType(
                getTranslation("upload.kind", String.join(getTranslation("list.comma"), List.of(endings))));
        errors.setTooManyFiles(getTranslation("upload.many"));
        words.setError(errors);
        return words;
    }

    private BoundedUpload handler(int largestBytes, Receiver receiver) {
        return new BoundedUpload(largestBytes, (name, content, ui) -> {
            byte[] read = BoundedUpload.read(content, largestBytes);
            ui.access(() -> {
                error.setVisible(false);
                receiver.receive(name, read);
            });
        });
    }
}
