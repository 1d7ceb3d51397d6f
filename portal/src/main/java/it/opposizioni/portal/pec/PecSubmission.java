package it.opposizioni.portal.pec;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import it.opposizioni.portal.circuit.CircuitBreaker;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Submits messages by SMTP, each in a conversation of its own. A provider that does not answer is left alone for a while, or each letter would hold
 * a worker up for as long as it is waited for: metric {@code opposizioni_pec_paused}.
 */
@Startup
@ApplicationScoped
class PecSubmission implements Pec {

    private static final Logger LOG = Logger.getLogger(PecSubmission.class);

    private final PecConfig config;
    private final PecServers servers;
    private final String host;
    private final Clock clock;
    private final CircuitBreaker circuit;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @throws IllegalArgumentException when only half of it is configured, or what is sent could be read on its way */
    PecSubmission(PecConfig config, PortalConfig portal, MeterRegistry metrics, Clock clock) {
        this.config = config;
        this.servers = new PecServers(config);
        this.host = URI.create(portal.publicUrl()).getHost();
        this.clock = clock;
        this.circuit = new CircuitBreaker(config.failures(), config.pause(), clock);
        metrics.gauge("opposizioni.pec.paused", circuit, each -> each.isPaused() ? 1 : 0);
    }

    @Override
    public boolean isOffered() {
        return servers.areThere();
    }

    @Override
    public String send(PecMessage message) {
        if (!isOffered()) {
            throw new PecRefusedException("certified mail is not offered");
        }
        if (!circuit.mayTry()) {
            throw new PecUnavailableException("certified mail is left alone for now", circuit.left());
        }
        return submitInTime(message);
    }

    /** The time-outs of the library are those of each answer, and a conversation has many. */
    private String submitInTime(PecMessage message) {
        Future<String> submission = threads.submit(() -> submit(message));
        try {
            String id = submission.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
            circuit.succeeded();
            return id;
        } catch (ExecutionException e) {
            if (PecFailures.isSilence(e.getCause())) {
                circuit.failed();
            } else {
                circuit.succeeded();
            }
            throw PecFailures.of(e.getCause());
        } catch (TimeoutException _) {
            submission.cancel(true);
            circuit.failed();
            throw new PecUnavailableException("certified mail did not answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PecUnavailableException("certified mail: interrupted");
        }
    }

    private String submit(PecMessage message) throws MessagingException {
        // the library finds its parts by the class loader of the thread
        Thread.currentThread().setContextClassLoader(PecSubmission.class.getClassLoader());
        PecMail mail = PecMail.of(message, config.address().orElseThrow(), host, servers.session(), clock.instant());
        Transport smtp = servers.smtp();
        try {
            smtp.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(smtp);
        }
        return mail.getMessageID();
    }

    /** What was taken has been taken, however the conversation ends: submitted again it would be there twice. */
    private static void close(Transport smtp) {
        try {
            smtp.close();
        } catch (MessagingException e) {
            LOG.debugf("certified mail: %s at the end", e.getClass().getSimpleName());
        }
    }
}
