package com.example.vendor;

import java.util.ArrayList;
import java.util.List;
import org.eqmon.core.response.ResponseDraft;

/** What this vendor's forms send: a bean of the kind that its other bodies are. */
public final class Submission {
  private String landlord = "";
  private List<ResponseDraft> responses = new ArrayList<>();

  public String getLandlord() {
    return landlord;
  }

  public void setLandlord(String landlord) {
    this.landlord = landlord;
  }

  public List<ResponseDraft> getResponses() {
    return responses;
  }

  public void setResponses(List<ResponseDraft> responses) {
    this.responses = responses;
  }
}
