package it.opposizioni.kit.testing.broker;

import java.util.List;

/**
 * Someone who may connect to the broker.
 *
 * @param services whose rights it has: to send to the addresses of each, and to consume the queues and the dead letters of each
 */
public record BrokerUser(String name, String password, List<String> services) {

    /** The user of one service: its name is the service's. */
    public static BrokerUser of(String service, String password) {
        return new BrokerUser(service, password, List.of(service));
    }
}
