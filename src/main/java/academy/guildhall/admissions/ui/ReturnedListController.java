package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.Imports;
import academy.guildhall.admissions.NominationImportId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.SecurityMatter;
import academy.guildhall.platform.ui.RouteIds;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The refused rows of a list as a workbook for the union that sent it. */
@Controller
class ReturnedListController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    ReturnedListController(Imports imports, CurrentUser current, ApplicationEventPublisher events) {
        this.imports = imports;
        this.current = current;
        this.events = events;
    }

    @GetMapping("/files/nominations/{id}")
    ResponseEntity<byte[]> returned(@PathVariable String id) {
        NominationImportId list = RouteIds.of(id, "import", NominationImportId::of);
        byte[] workbook = imports.returned(list);
        events.publishEvent(new SecurityMatter(
                "list of people taken out, of " + list, current.get().login()));
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(imports.returnedName(list), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(workbook);
    }
}
