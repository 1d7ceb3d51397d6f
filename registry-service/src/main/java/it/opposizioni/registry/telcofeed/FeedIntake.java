package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.bulk.FileIntake;
import it.opposizioni.registry.bulk.FileIntake.Stored;
import it.opposizioni.registry.telcofeed.Telcos.Telco;
import it.opposizioni.registry.telcofeed.transport.DecryptionKeys;
import it.opposizioni.registry.telcofeed.transport.DetachedSignature;
import it.opposizioni.registry.telcofeed.transport.FeedTransport;
import it.opposizioni.registry.telcofeed.transport.OpenedFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Takes a telco's file while it arrives. Nothing remains of one that is not the telco's own. */
@ApplicationScoped
class FeedIntake {

    private static final Text BROKEN_OFF = Text.of(
            "Il file è arrivato solo in parte: invialo di nuovo.",
            "Only a part of the file has arrived: send it again.");

    private static final Text EMPTY = Text.of(
            "Nel file non c’è nessuna linea: invialo quando c’è qualcosa da dire.",
            "There is no line in the file: send it when there is something to report.");

    private static final Text NOT_ENCRYPTED = Text.of(
            "I tuoi flussi devono arrivare cifrati: invialo come JWE compatto (RSA-OAEP-256, A256CBC-HS512), con tipo application/jose.",
            "Your feeds must arrive encrypted: send it as a compact JWE (RSA-OAEP-256, A256CBC-HS512), with type application/jose.");

    private final FileIntake intake;
    private final FeedTransport transport;
    private final Now clock;

    FeedIntake(FileIntake intake, TelcoFeedConfig config, Now clock) {
        this.intake = intake;
        this.clock = clock;
        this.transport = new FeedTransport(
                DecryptionKeys.read(config.decryptionKeys(), "opposizioni.telco-feeds.decryption-keys"),
                config.largest());
    }

    /**
     * How a feed was sent.
     *
     * @param encrypted as a compact JWE
     * @param gzip whether its sender says that the body is compressed; one that is may be, without a word
     * @param jws detached, over the uncompressed text
     */
    record Wrapping(boolean encrypted, boolean gzip, String jws) {}

    /**
     * @throws DomainException 422 when this telco must encrypt and has not, before anything is read; when the file is not signed by this
     *     telco, cannot be decrypted, is no text or says nothing; 400 when it breaks off, or is not compressed as it says
     */
    Stored receive(InputStream body, Wrapping wrapping, Telco telco) {
        if (telco.encryptionRequired() && !wrapping.encrypted()) {
            throw new DomainException(RegistryProblems.FEED_NOT_ENCRYPTED, NOT_ENCRYPTED);
        }
        Stored stored = genuine(body, wrapping, telco);
        if (stored.file().received() == 0) {
            intake.discard(stored.id());
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, EMPTY);
        }
        return stored;
    }

    private Stored genuine(InputStream body, Wrapping wrapping, Telco telco) {
        boolean encrypted = wrapping.encrypted();
        DetachedSignature signature = DetachedSignature.read(wrapping.jws(), telco.keys());
        try {
            // what is inside an encrypted body has no header of its own
            InputStream sent = wrapping.gzip() && !encrypted ? FeedTransport.saidToBeGzip(body) : body;
            OpenedFeed text = transport.open(sent, encrypted);
            Stored stored = intake.receive(
                    signature.over(text), (file, lines) -> new FeedReader(lines, Rome.day(clock.get())).read(file));
            verify(text, signature, stored);
            return stored;
        } catch (IOException _) {
            throw encrypted
                    ? FeedTransport.notReadable()
                    : new DomainException(CommonProblems.INVALID_BODY, BROKEN_OFF);
        } catch (DomainException e) {
            throw encrypted ? FeedTransport.notReadable() : e;
        }
    }

    private void verify(OpenedFeed text, DetachedSignature signature, Stored stored) throws IOException {
        boolean genuine = false;
        try {
            text.finish();
            signature.verify();
            genuine = true;
        } finally {
            if (!genuine) {
                intake.discard(stored.id());
            }
        }
    }

    void discard(Stored stored) {
        intake.discard(stored.id());
    }
}
