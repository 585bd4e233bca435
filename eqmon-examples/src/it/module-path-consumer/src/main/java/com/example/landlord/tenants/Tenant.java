package com.example.landlord.tenants;

import jakarta.validation.Valid;
import java.util.List;
import org.eqmon.core.response.ResponseDraft;
import org.eqmon.core.response.constraints.InCodeList;
import org.eqmon.core.response.constraints.OpaqueReference;

/** What this landlord's own system sends: some answers of its own, and a whole response. */
public record Tenant(
    @OpaqueReference String tenancy,
    @InCodeList("ons:sex-form:2021") String sex,
    List<@InCodeList("ons:national-identity-form:2021") String> identities,
    @Valid ResponseDraft response) {}
