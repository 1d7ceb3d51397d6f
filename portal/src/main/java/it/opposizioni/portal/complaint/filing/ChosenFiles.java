package it.opposizioni.portal.complaint.filing;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.limit.Places;
import it.opposizioni.kit.store.ScratchFile;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.portal.upload.StreamedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The files of one form, while they arrive and until they have been sent on. As soon as something is wrong with one, none is kept: all have to be chosen
 * again.
 */
public final class ChosenFiles implements AutoCloseable {

    static final int MOST = 5;

    private static final Logger LOG = Logger.getLogger(ChosenFiles.class);

    private final PersonalData keys;
    private final Places places;
    private final String person;
    private final FilingFileTexts texts;
    private final List<ChosenFile> files = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int chosen;
    private boolean hasPlace;

    /** @param person whose form it is */
    ChosenFiles(PersonalData keys, Places places, String person, FilingFileTexts texts) {
        this.keys = keys;
        this.places = places;
        this.person = person;
        this.texts = texts;
    }

    /** Of a form that cannot have any. */
    public static ChosenFiles none() {
        return new ChosenFiles(null, null, null, null);
    }

    /**
     * Reads a file, and keeps it while nothing is wrong.
     *
     * @throws IOException it does not arrive whole
     */
    void accept(StreamedFile file) throws IOException {
        if (file.name().isBlank()) {
            return;
        }
        chosen++;
        FileName name = new FileName(file.name());
        if (chosen > MOST) {
            if (chosen == MOST + 1) {
                reject(texts.tooMany());
            }
        } else if (name.isOfOtherType()) {
            reject(texts.otherType(name.shown()));
        } else {
            read(name.shown(), new MeasuredContent(file.content()));
        }
    }

    private void read(String name, MeasuredContent content) throws IOException {
        if (wrong.isEmpty() && takesPlace()) {
            keep(name, content);
        } else {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (content.isEmpty()) {
            reject(texts.empty(name));
        } else if (content.isTooLarge()) {
            reject(texts.tooLarge(name));
        }
    }

    private boolean takesPlace() {
        hasPlace = hasPlace || places.take(person);
        if (!hasPlace) {
            reject(texts.notNow());
        }
        return hasPlace;
    }

    private void keep(String name, MeasuredContent content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try {
            ScratchFile copy = ScratchFile.copyOf(new DigestInputStream(content, digest), keys);
            files.add(new ChosenFile(name, HexFormat.of().formatHex(digest.digest()), copy));
        } catch (StoreFailedException e) {
            LOG.warn("A file that comes with a complaint cannot wait here", e);
            reject(texts.notNow());
            // what is left of it is counted all the same
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    void reject(String why) {
        wrong.add(why);
        close();
    }

    /** What is wrong with them; nothing can be sent on then. */
    List<String> wrong() {
        return wrong;
    }

    /** How many the person had chosen, whatever has become of them. */
    int chosen() {
        return chosen;
    }

    /** Whether none can be sent on. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    List<ChosenFile> files() {
        return files;
    }

    /** Nothing of them is left, and others may wait here. */
    @Override
    public void close() {
        files.forEach(file -> file.content().close());
        files.clear();
        if (hasPlace) {
            hasPlace = false;
            places.release(person);
        }
    }
}
