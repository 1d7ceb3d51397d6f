package it.opposizioni.local.e2e;

import it.opposizioni.local.Topology;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.ServiceUrls;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

/**
 * Where a running suite is.
 *
 * @param portal base address of the portal
 * @param realm where people and programs get their tokens
 */
record Place(String portal, ServiceUrls urls, Realm realm) {

    static Place of(Topology topology) {
        return new Place(topology.portal.address(), topology.urls(), topology.realm());
    }

    /**
     * A suite that somebody else has started, as {@code deploy/play} does.
     *
     * @param file has {@code portal}, {@code registry}, {@code operator}, {@code complaint}, {@code inbox}, {@code realm} (addresses), and
     *     {@code portal.secret}, the secret of the portal's client
     */
    static Place in(Path file) {
        Properties at = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            at.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServiceUrls urls = new ServiceUrls(
                at.getProperty("registry"),
                at.getProperty("operator"),
                at.getProperty("complaint"),
                at.getProperty("inbox"),
                file.resolveSibling("lists"));
        String portal = at.getProperty("portal");
        return new Place(
                portal,
                urls,
                new Realm(at.getProperty("realm"), portal, at.getProperty("portal.secret"), Clock.systemUTC()));
    }
}
