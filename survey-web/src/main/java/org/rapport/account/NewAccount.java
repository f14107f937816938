package org.rapport.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person filled in to make an account. */
record NewAccount(String name, String email, String password) {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200; // Argon2 takes any length, but not everybody's patience

    static final NewAccount BLANK = new NewAccount("", "", "");

    /** What is wrong with it, by field; empty when it can be used. */
    Map<String, String> problems(boolean emailIsTaken) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isBlank()) {
            problems.put("name", "Write your name.");
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+")) {
            problems.put("email", "Write an e-mail address, such as pat@school.example.");
        } else if (emailIsTaken) {
            problems.put("email", "This address has an account: sign in with it, or use another one.");
        }
        passwordProblems().stream().findFirst().ifPresent(problem -> problems.put("password", problem));
        return problems;
    }

    private List<String> passwordProblems() {
        List<String> problems = new ArrayList<>();
        if (password.length() < SHORTEST_PASSWORD) {
            problems.add("Use 12 characters or more; a few words in a row are easy to remember.");
        }
        if (password.length() > LONGEST_PASSWORD) {
            problems.add("Use at most 200 characters.");
        }
        if (!email.isBlank() && password.equalsIgnoreCase(email.strip())) {
            problems.add("Do not use your e-mail address.");
        }
        if (password.chars().distinct().count() < 5) {
            problems.add("Use more than four different characters.");
        }
        return problems;
    }
}
