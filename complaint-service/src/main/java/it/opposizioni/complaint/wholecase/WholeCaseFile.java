package it.opposizioni.complaint.wholecase;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.complaint.attachment.AttachmentFiles;
import it.opposizioni.complaint.attachment.DownloadableAttachment;
import it.opposizioni.complaint.wholecase.WholeCase.Part;
import it.opposizioni.kit.archive.DigestedZip;
import it.opposizioni.kit.archive.DigestedZip.Entry;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes a case as one file. What fails on the way ends it before its manifest. */
@ApplicationScoped
class WholeCaseFile {

    private static final int AT_ONCE = 50;

    private final WholeCases cases;
    private final AttachmentFiles files;
    private final ObjectMapper json;
    private final Now now;

    WholeCaseFile(WholeCases cases, AttachmentFiles files, ObjectMapper json, Now now) {
        this.cases = cases;
        this.files = files;
        this.json = json;
        this.now = now;
    }

    /**
     * What is in the file, and when it was made.
     *
     * @param code of the case
     * @param complaints how many are in the file
     */
    record Manifest(UUID caseId, String code, Instant madeAt, int complaints, List<Entry> files) {}

    void write(UUID id, WholeCase begun, Caller reader, Locale locale, OutputStream out) throws IOException {
        DigestedZip zip = new DigestedZip(out);
        add(zip, "case.json", begun.content());
        if (begun.act() != null) {
            zip.add("decision.pdf", new ByteArrayInputStream(begun.act()));
        }
        addAll(zip, "replies/", begun.replies());
        addAll(zip, "documents/", begun.documents());
        int complaints = 0;
        List<UUID> all = begun.complaints();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Part> parts = cases.read(all.subList(from, Math.min(from + AT_ONCE, all.size())), reader, locale);
            for (Part part : parts) {
                String directory = "complaints/" + part.code() + "/";
                add(zip, directory + "complaint.json", part.content());
                addAll(zip, directory, part.attachments());
            }
            complaints += parts.size();
        }
        add(zip, "manifest.json", new Manifest(id, begun.code(), now.get(), complaints, zip.entries()));
        zip.finish();
    }

    private void add(DigestedZip zip, String name, Object content) throws IOException {
        byte[] written = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        zip.add(name, new ByteArrayInputStream(written));
    }

    private void addAll(DigestedZip zip, String directory, List<DownloadableAttachment> attachments)
            throws IOException {
        for (DownloadableAttachment attachment : attachments) {
            try (InputStream content = files.open(attachment.file())) {
                zip.add(directory + attachment.name(), content);
            }
        }
    }
}
