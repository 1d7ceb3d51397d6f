package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
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
     * @param jws detached, over the uncompressed text
     * @throws DomainException 422 when the file is not signed by this telco, cannot be decrypted or is no text; 400 when it breaks off
     */
    Stored receive(InputStream body, boolean encrypted, String jws, Telco telco) {
        DetachedSignature signature = DetachedSignature.read(jws, telco.keys());
        try {
            OpenedFeed text = transport.open(body, encrypted);
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
