package it.opposizioni.portal.upload;

import it.opposizioni.portal.layout.Form;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** The form of a request that is {@link Streamed}: its fields, and its files, which are still arriving. */
@RequestScoped
public class StreamedForm {

    private MultipartReader reader;

    void arrived(MultipartReader arriving) {
        reader = arriving;
    }

    public Form form() {
        Form form = Form.empty();
        reader.fields().forEach(form::withAll);
        return form;
    }

    /** Fields that were longer than is read; what is over is lost. */
    public Set<String> cut() {
        return reader.cut();
    }

    public Optional<StreamedFile> file() {
        return reader.file();
    }

    /**
     * Goes on to the next file, for a form that has several; the fields before it are among those of the form then.
     *
     * @throws IOException the form does not arrive whole
     */
    public Optional<StreamedFile> nextFile() throws IOException {
        reader.readToNextFile();
        return reader.file();
    }

    /** Reading fails once it is later than that. */
    public void endBy(Instant deadline, InstantSource now) {
        reader.endBy(deadline, now);
    }

    /** Takes the rest without looking at it: a browser that is still sending does not listen to the answer. */
    public void discardTheRest() {
        try {
            reader.discardTheRest();
        } catch (IOException _) {
            // the browser has gone, and nobody waits for an answer
        }
    }
}
