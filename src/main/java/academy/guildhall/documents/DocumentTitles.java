package academy.guildhall.documents;

import academy.guildhall.platform.SubjectTitles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files by name. */
@Component
class DocumentTitles implements SubjectTitles {
    @Override
    public Map<String, String> bySubject() {
        return Map.of("document", "select name from document where id = :id");
    }
}
