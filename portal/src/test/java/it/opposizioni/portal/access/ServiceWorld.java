package it.opposizioni.portal.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.portal.calllog.CallLogAnswers;
import it.opposizioni.portal.cases.CaseAnswers;
import it.opposizioni.portal.cases.DocumentAnswers;
import it.opposizioni.portal.complaint.ServiceAnswers;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.deskcomplaint.DeskComplaintAnswers;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.informationrequest.RequestAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.statistics.FiguresAnswers;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.trend.AnnotationAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The objects of one citizen (giulia) and of one operator (A), by the names that {@code authorisation-matrix.txt} uses; and services that
 * answer each person as the real services would: what belongs to others is not found, what a role does not allow is refused.
 */
@ApplicationScoped
class ServiceWorld {

    private static final String CITIZEN = "giulia";
    private static final String OPERATOR = "acme";

    private final Drafts drafts;
    private final PersonalData personalData;
    private final EntityManager database;
    private final Map<String, String> contents = new HashMap<>();

    ServiceWorld(Drafts drafts, PersonalData personalData, EntityManager database) {
        this.drafts = drafts;
        this.personalData = personalData;
        this.database = database;
    }

    void begin(PageActor actor) {
        FakeServices.reset();
        FiguresAnswers.tell();
        CitizenFacts.tell(actor);
        VisitFacts.tell();
        OperatorFacts.tell(actor);
        SupervisionFacts.tell(actor);
    }

    /** The values of the placeholders in the path. */
    Map<String, String> make(String object) {
        return switch (object) {
            case "-" -> Map.of();
            case "content" -> Map.of("name", "privacy");
            case "receipt-code" -> Map.of("code", "7Q4M2XKD9TRAE5WN");
            case "registration" -> Map.of("protocol", CitizenFacts.PROTOCOL);
            case "opposition" -> id(CitizenFacts.OPPOSITION);
            case "delegation" -> id(CitizenFacts.DELEGATION);
            case "organisation" -> id(CitizenFacts.ORGANISATION);
            case "organisation-delegation" ->
                Map.of("id", CitizenFacts.ORGANISATION, "delegation", CitizenFacts.DELEGATION);
            case "number-list" -> id(CitizenFacts.NUMBER_LIST);
            case "company-of-list" -> Map.of("operator", CompanyAnswers.OTHER);
            case "list-request" -> id(CitizenFacts.LIST_REQUEST);
            case "sent-request" -> id(SupervisionFacts.SENT_REQUEST);
            case "representation" -> id(SupervisionFacts.REPRESENTATION);
            case "sent-list" -> id(SupervisionFacts.SENT_LIST);
            case "company-kept" ->
                Map.of(
                        "id", CitizenFacts.OPPOSITION,
                        "operator", CompanyAnswers.OTHER,
                        "exemption", CitizenFacts.EXEMPTION);
            case "annotation" -> id(AnnotationAnswers.ID);
            case "complaint" -> id(ServiceAnswers.ID);
            case "attachment" -> Map.of("id", ServiceAnswers.ID, "attachment", ServiceAnswers.ATTACHMENT);
            case "case" -> id(CaseAnswers.ID);
            case "case-document" -> Map.of("id", CaseAnswers.ID, "document", DocumentAnswers.ID);
            case "company-act" -> Map.of("id", CaseAnswers.ID, "step", "3");
            case "information-request" -> id(RequestAnswers.ID);
            case "reply-attachment" -> Map.of("id", RequestAnswers.ID, "attachment", RequestAnswers.ATTACHMENT);
            case "sent-attachment" -> Map.of("id", CaseAnswers.ID, "attachment", CaseAnswers.ATTACHMENT);
            case "numbers-draft" -> draft(CITIZEN, "numbers", CitizenFacts.numbersDraft());
            case "visit-begun",
                    "visit-proved",
                    "visit-mailed",
                    "visit-read",
                    "visit-chosen",
                    "visit-done",
                    "visit-taken",
                    "visit-coded",
                    "visit-opened" -> draft(CITIZEN, "visit", VisitFacts.draft(object));
            case "visit-company" ->
                Map.of(
                        "id",
                                draft(CITIZEN, "visit", VisitFacts.draft("visit-opened"))
                                        .get("id"),
                        "operator", CompanyAnswers.OTHER,
                        "exemption", CitizenFacts.EXEMPTION);
            case "removal" ->
                Map.of(
                        "id",
                        CitizenFacts.OPPOSITION,
                        "request",
                        draft(CITIZEN, "removal", CitizenFacts.removalDraft()).get("id"));
            case "set-aside-form" ->
                draft(
                        CITIZEN + "/" + CitizenFacts.ORGANISATION,
                        "form-set-aside",
                        Map.of(
                                "path",
                                "personal-area/add-numbers",
                                "form",
                                Map.of("values", Map.of(), "errors", Map.of(), "postponed", false),
                                "withFile",
                                false,
                                "whom",
                                Map.of("kind", "PERSON", "id", CitizenFacts.ORGANISATION)));
            case "complaint-draft" -> draft(CITIZEN, "complaint", CitizenFacts.complaintDraft());
            case "message" -> message(CITIZEN);
            case "letter" -> message("operator:" + CompanyAnswers.ID);
            case "import" -> draft(OPERATOR, "number-import", OperatorFacts.imported());
            case "check" -> draft(OPERATOR, "number-check", OperatorFacts.checked());
            case "part" -> Map.of("part", "pec");
            case "campaign" -> id(OperatorAnswers.CAMPAIGN);
            case "call-log", "inspection" -> id(CallLogAnswers.ID);
            case "list" -> id(OperatorAnswers.ID);
            case "list-to-choose" -> id(OperatorFacts.TO_CHOOSE);
            case "list-under-way" -> Map.of("id", OperatorFacts.UNDER_WAY, "act", "cancellation");
            case "list-over" -> Map.of("id", OperatorAnswers.ID, "act", "repetition");
            case "file" -> Map.of("id", OperatorAnswers.ID, "name", "callable");
            case "declaration" -> Map.of("id", OperatorFacts.DECLARATION, "proof", OperatorFacts.PROOF);
            case "mandate" -> id(OperatorFacts.MANDATE);
            case "colleague" -> id(OperatorFacts.COLLEAGUE);
            case "invitation" -> draft(CITIZEN, "invitation", OperatorFacts.opened());
            case "invitation-link" -> Map.of("secret", OperatorFacts.SECRET);
            case "invitation-sent" -> id(OperatorFacts.INVITATION);
            case "program" -> id(OperatorFacts.PROGRAM);
            case "conflict" -> id(SupervisionFacts.CONFLICT);
            case "telco-feed" -> id(SupervisionFacts.FEED);
            case "legacy-import" -> id(SupervisionFacts.IMPORT);
            case "dead-letter" -> Map.of("service", "operator-service", "id", SupervisionFacts.DEAD_LETTER);
            case "desk-list" ->
                draft("gestore", "desk-list", Map.of("holder", "Acme", "recorded", 0, "rows", List.of()));
            case "desk-draft" -> draft("gestore", "desk-complaint", DeskComplaintAnswers.draft());
            case "chosen-cases", "chosen-complaints" ->
                draft(
                        "garante",
                        object,
                        Map.of(
                                "form",
                                Map.of("values", Map.of(), "errors", Map.of(), "postponed", false),
                                "outcomes",
                                List.of()));
            case "number-look" -> draft("garante", "number-look", Map.of("number", "06 8765 4321", "purpose", "CASE"));
            case "number-lookup" -> draft("gestore", "number-lookup", Map.of("number", "+393331234567"));
            case "trend-file" -> Map.of("name", "products");
            case "desk-request" -> id(SupervisionFacts.DESK_REQUEST);
            case "recovery" -> Map.of("service", "registry-service", "id", SupervisionFacts.RECOVERY);
            case "replica" -> Map.of("service", "operator-service", "name", "register");
            case "incident" -> incident();
            case "rated" -> Map.of("service", "register-numbers");
            case "company" -> id(CompanyAnswers.ID);
            default -> throw new IllegalArgumentException(object);
        };
    }

    private static Map<String, String> id(String id) {
        return Map.of("id", id);
    }

    private Map<String, String> draft(String owner, String kind, Object content) {
        String id = drafts.begin(owner, kind, content).toString();
        contents.put(id, contentOf(id));
        return Map.of("id", id, "line", "0");
    }

    private Map<String, String> incident() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery(
                            "insert into incident (id, title_it, title_en, opened_at) values (:id, 'Prova', 'Trial',"
                                    + " now())")
                    .setParameter("id", id)
                    .executeUpdate();
            database.createNativeQuery("insert into incident_note (id, incident_id, written_at, text_it, text_en)"
                            + " values (:id, :id, now(), 'Una prova.', 'A trial.')")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        return id(id.toString());
    }

    private Map<String, String> message(String recipient) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                    insert into outgoing_message (id, recipient, kind, channel, language, subject, body, code, state, attempts,
                                         next_attempt_at, created_at)
                    values (:id, :recipient, 'opposition-activated', 'BOX', 'it', 'Oggetto', :body, :code, 'KEPT', 0, now(), now())
                    """)
                        .setParameter("id", id)
                        .setParameter("recipient", recipient)
                        .setParameter(
                                "body",
                                personalData.encrypt(
                                        "{\"title\": \"Titolo\", \"paragraphs\": [\"Testo\"], \"facts\": []}"))
                        .setParameter("code", id.toString().substring(0, 8))
                        .executeUpdate());
        return id(id.toString());
    }

    /** Whether a draft of the owner is what it was before somebody else came. */
    boolean isAsItWas(Map<String, String> object) {
        String before = contents.get(object.get("id"));
        return before == null || before.equals(contentOf(object.get("id")));
    }

    private String contentOf(String id) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select content || coalesce(result, '') from draft where id = cast(:id as uuid)")
                        .setParameter("id", id)
                        .getResultList());
        return found.isEmpty() ? "" : (String) found.getFirst();
    }
}
