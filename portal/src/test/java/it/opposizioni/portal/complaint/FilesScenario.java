package it.opposizioni.portal.complaint;

import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.ChosenFile;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A complaint whose last page is sent with files, which the service takes. */
abstract class FilesScenario extends ComplaintScenario {

    static final String FILE = "POST /v1/complaints";
    static final String ADD = FILE + "/" + ServiceAnswers.ID + "/attachments";
    static final String COMPLAINT = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;
    static final Map<String, String> DECLARED = Map.of("declaration", "yes");
    static final ChosenFile PHOTO = new ChosenFile("chiamata di Giulia.jpg", bytes("photo"));
    static final ChosenFile BILL = new ChosenFile("bolletta.pdf", bytes("%PDF-1.7 bill"));

    @BeforeEach
    void attachmentsAreTaken() {
        complaints()
                .answer(ADD, 201, ServiceAnswers.attachment(ServiceAnswers.ATTACHMENT, "JPEG", 5))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/attachments", ServiceAnswers.attachments(3));
    }

    static FakeService complaints() {
        return FakeServices.complaint();
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.US_ASCII);
    }

    final Browser.Seen send(ChosenFile... files) {
        return browser.upload(NEXT, DECLARED, "files", List.of(files));
    }
}
