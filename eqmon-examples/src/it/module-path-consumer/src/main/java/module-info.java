/** What a host's own descriptor needs: the module of each room that it calls, and no more. */
module com.example.landlord {
  requires org.eqmon.standards;
  requires org.eqmon.stats;
  requires org.hibernate.validator;
  requires tools.jackson.databind;

  exports com.example.landlord.tenants to
      tools.jackson.databind;

  opens com.example.landlord.tenants to
      org.hibernate.validator;
}
