package it.opposizioni.portal.calllog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.calllog.CallLogClient.CallLogs;
import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.directory.DirectorySearch;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.ActiveFilter.Words;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The pages about call logs, the same for operators and for the authority. */
@ApplicationScoped
class CallLogPages {

    /** The filter, as it stands in the address of the list. */
    static final String OPERATOR = "operator";

    private static final int PAGE = 50;
    private static final String CSV = "text/csv";
    private static final String GZIP = "application/gzip";
    private static final String JOSE = "application/jose";

    @CheckedTemplate(basePath = "calllog")
    static class Templates {
        static native TemplateInstance list(
                CallLogArea area,
                List<CallLog> found,
                List<ActiveFilter> chips,
                CallLogLabels words,
                String next,
                String first);

        static native TemplateInstance log(CallLogArea area, CallLog log, CallLogLabels words);

        private Templates() {}
    }

    private final Page page;
    private final CallLogClient logs;
    private final CallLogFileClient files;
    private final DirectorySearch directory;

    CallLogPages(
            Page page, @RestClient CallLogClient logs, @RestClient CallLogFileClient files, DirectorySearch directory) {
        this.page = page;
        this.logs = logs;
        this.files = files;
        this.directory = directory;
    }

    /** @param operator whose calls; null for all */
    TemplateInstance list(CallLogArea area, UUID operator, String cursor) {
        CallLogs found = logs.list(operator, cursor, PAGE);
        String here = page.link(area.path());
        Map<String, String> on = operator == null ? Map.of() : Map.of(OPERATOR, operator.toString());
        return Templates.list(
                area,
                found.items(),
                ActiveFilter.of(
                        here,
                        on,
                        (_, _) -> new Words(
                                Texts.of(FieldTexts.class, page.lang()).operator(), name(operator, found))),
                words(),
                found.next() == null ? "" : here + ActiveFilter.query(on, found.next()),
                cursor == null ? "" : here + ActiveFilter.query(on, null));
    }

    /** The directory is asked only where no log says it; one that has not been approved yet is not in it. */
    private String name(UUID operator, CallLogs found) {
        return found.items().stream()
                .findFirst()
                .map(log -> log.operator().name())
                .or(() -> Optional.ofNullable(PageSection.<Listed>ofNewer(() -> directory.one(operator), null)
                                .value())
                        .map(Listed::name))
                .orElseGet(() -> Texts.of(CallLogTexts.class, page.lang()).chosenOperator());
    }

    /** While the log is checked the page loads itself again, with and without script. */
    TemplateInstance one(CallLogArea area, UUID id) {
        return Templates.log(area, logs.one(id), words());
    }

    Response findings(UUID id) {
        String name = name(id, "findings") + ".csv";
        return attachment(files.findings(id, CSV), CSV + ";charset=UTF-8", name);
    }

    Response compressedFindings(UUID id) {
        String name = name(id, "findings") + ".csv.gz";
        return attachment(files.findings(id, GZIP), GZIP, name);
    }

    Response signedReceipt(UUID id) {
        String name = name(id, "receipt") + ".jwt";
        return attachment(logs.receipt(id, JOSE), JOSE, name);
    }

    Response describedReceipt(UUID id) {
        String name = name(id, "receipt") + ".json";
        return attachment(logs.receipt(id, MediaType.APPLICATION_JSON), MediaType.APPLICATION_JSON, name);
    }

    /** The log is asked for before its file: the other way round, a failure would leave the file's connection open. */
    private String name(UUID id, String part) {
        CallLog log = logs.one(id);
        return part + (log.sealedAt() == null ? "" : "-" + Rome.day(log.sealedAt())) + "-" + id;
    }

    private static Response attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private CallLogLabels words() {
        return CallLogLabels.in(page.lang());
    }
}
