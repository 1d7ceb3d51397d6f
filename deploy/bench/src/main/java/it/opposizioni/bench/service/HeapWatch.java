package it.opposizioni.bench.service;

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

    /** What is measured lasts minutes; more often, the metrics themselves take a noticeable share of a core. */
    private static final Duration EVERY = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    /** @param management where the service has its metrics */
    public HeapWatch(String management) {
        this.request = HttpRequest.newBuilder(URI.create(management + "/q/metrics"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    /** @return the most megabytes of heap that were in use meanwhile */
    public <T> double during(Callable<T> work) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<T> done = thread.submit(work);
            double most = used();
            while (true) {
                try {
                    done.get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
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
