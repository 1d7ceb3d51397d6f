package it.opposizioni.portal.calllog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.calllog.CallLogClient.CallLogs;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The pages about call logs, the same for operators and for the authority. */
@ApplicationScoped
class CallLogPages {

    private static final int PAGE = 50;
    private static final String CSV = "text/csv";
    private static final String GZIP = "application/gzip";
    private static final String JOSE = "application/jose";

    @CheckedTemplate(basePath = "calllog")
    static class Templates {
        static native TemplateInstance list(
                CallLogArea area, List<CallLog> found, CallLogLabels words, String next, String first);

        static native TemplateInstance log(CallLogArea area, CallLog log, CallLogLabels words);

        private Templates() {}
    }

    private final Page page;
    private final CallLogClient logs;
    private final CallLogFileClient files;

    CallLogPages(Page page, @RestClient CallLogClient logs, @RestClient CallLogFileClient files) {
        this.page = page;
        this.logs = logs;
        this.files = files;
    }

    TemplateInstance list(CallLogArea area, String cursor) {
        CallLogs found = logs.list(cursor, PAGE);
        String here = page.link(area.path());
        String next =
                found.next() == null ? "" : here + "?cursor=" + URLEncoder.encode(found.next(), StandardCharsets.UTF_8);
        return Templates.list(area, found.items(), words(), next, cursor == null ? "" : here);
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
