package it.opposizioni.portal.complaint.filing;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.limit.Places;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentFileClient;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Receives the files that come with the form of a complaint, and adds them to it once it is filed. They have to wait until then: what is wrong with a
 * file is known when it has arrived, and then the complaint is not filed.
 */
@ApplicationScoped
public class ComplaintFiles {

    /** The field of the form that has them. */
    public static final String FIELD = "files";

    private static final Logger LOG = Logger.getLogger(ComplaintFiles.class);
    private static final int TOO_MANY_REQUESTS = 429;

    private final Page page;
    private final StreamedForm arriving;
    private final AttachmentFileClient service;
    private final PersonalData keys;
    private final FilingFilesConfig config;
    private final Places places;
    private final Clock clock;

    ComplaintFiles(
            Page page,
            StreamedForm arriving,
            @RestClient AttachmentFileClient service,
            PersonalData keys,
            FilingFilesConfig config,
            Clock clock) {
        this.page = page;
        this.arriving = arriving;
        this.service = service;
        this.keys = keys;
        this.config = config;
        this.places = new Places(config.atOnce(), config.atOnceOfOne());
        this.clock = clock;
    }

    /** Reads the whole form of this request; who asks closes what comes of it. */
    public ChosenFiles receive() {
        ChosenFiles files = new ChosenFiles(keys, places, page.visitor().subject(), texts());
        try {
            arriving.endBy(clock.instant().plus(config.longestReading()), clock);
            Optional<StreamedFile> file = arriving.file();
            while (file.isPresent()) {
                files.accept(file.get());
                file = arriving.nextFile();
            }
        } catch (IOException e) {
            LOG.debug("The files of a complaint have not arrived", e);
            files.reject(texts().brokenOff());
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
        arriving.discardTheRest();
        return files;
    }

    /** The fields of the form that was received, which says what is wrong with its files. */
    public Form form(ChosenFiles files) {
        Form form = arriving.form();
        return files.wrong().isEmpty() ? form : form.reject(FIELD, String.join(" ", files.wrong()));
    }

    /** Of files that were on their way for longer than anybody is signed in without asking again. */
    public String tookTooLong() {
        return texts().tookTooLong();
    }

    /**
     * Adds each to the complaint, once however often this is repeated.
     *
     * @param key of the form
     * @return those that were not added. Nothing that goes wrong with them is thrown: the complaint is filed
     */
    public List<NotAdded> add(ChosenFiles files, UUID complaint, String key) {
        List<NotAdded> left = new ArrayList<>();
        Attempt last = Attempt.ADDED;
        for (ChosenFile file : files.files()) {
            // nobody waits for a service that hangs more than once
            last = last.whyNext() == null ? send(file, complaint, key) : new Attempt(last.whyNext(), last.whyNext());
            if (last.why() != null) {
                left.add(new NotAdded(file.name(), last.why()));
            }
        }
        return left;
    }

    /**
     * What came of sending one.
     *
     * @param why it was not added; null when it was
     * @param whyNext why the next one would not be either; null when it may be
     */
    private record Attempt(String why, String whyNext) {

        private static final Attempt ADDED = new Attempt(null, null);
    }

    private Attempt send(ChosenFile file, UUID complaint, String key) {
        try (InputStream content = file.content().content()) {
            service.add(AttachmentArea.CITIZEN.holders(), complaint, file.key(key, complaint), content);
            return Attempt.ADDED;
        } catch (UpstreamException e) {
            String why = why(e);
            return new Attempt(why, nextToo(e, why));
        } catch (ProcessingException e) {
            UpstreamLog.failed("a file that came with a complaint could not be handed on", e);
            return new Attempt(UpstreamException.mayBeDone(e) ? texts().lost() : texts().later(), texts().later());
        } catch (IOException e) {
            LOG.warn("A file that came with a complaint could not be read again", e);
            return new Attempt(texts().later(), null);
        }
    }

    private String nextToo(UpstreamException e, String why) {
        if (e.status() == TOO_MANY_REQUESTS) {
            return why;
        }
        return e.isPassing() ? texts().later() : null;
    }

    private String why(UpstreamException e) {
        boolean isTold = e.problem().isPresent()
                && !e.isBeingRestored()
                && (e.isCorrectable() || e.status() == TOO_MANY_REQUESTS);
        String told =
                isTold ? FormProblems.into(Form.empty(), e, FIELD, _ -> FIELD).error(FIELD) : null;
        return told == null ? texts().later() : told;
    }

    private FilingFileTexts texts() {
        return Texts.of(FilingFileTexts.class, page.lang());
    }
}
