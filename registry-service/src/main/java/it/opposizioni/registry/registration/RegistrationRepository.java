package it.opposizioni.registry.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, String> {}
