package it.opposizioni.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at the heap of a service while something goes on, as its own metrics show it: garbage counts too. */
public final class HeapWatch {

    /** For what lasts some seconds. */
    private static final Duration OFTEN = Duration.ofMillis(100);

    /**
     * For what lasts minutes. Looking takes the service some milliseconds, which ten times a second is 4 % of a core. The heap in use is a saw
     * tooth, from each young collection to the next, whose top is the same all the time while the work is: hundreds of looks that keep no
     * step with it come as near to the top as thousands do. What survives collections, and would grow, is below every look.
     */
    private static final Duration SELDOM = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Duration every;

    private HeapWatch(String management, Duration every) {
        this.every = every;
        this.request = HttpRequest.newBuilder(URI.create(management + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /**
     * Of what lasts some seconds.
     *
     * @param management where the service has its metrics
     */
    public static HeapWatch often(String management) {
        return new HeapWatch(management, OFTEN);
    }

    /**
     * Of what lasts minutes.
     *
     * @param management where the service has its metrics
     */
    public static HeapWatch seldom(String management) {
        return new HeapWatch(management, SELDOM);
    }

    /** @return the most megabytes of heap that were in use meanwhile */
    public <T> double during(Callable<T> work) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<T> done = thread.submit(work);
            double most = used();
            while (true) {
                try {
                    done.get(every.toMillis(), TimeUnit.MILLISECONDS);
                    return Math.max(most, used());
                } catch (TimeoutException _) {
                    most = Math.max(most, used());
                }
            }
        }
    }

    private double used() throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
    }
}
