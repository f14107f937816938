package org.rapport.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach a PostgreSQL server on this machine. */
public record PostgresAccess(int port, String user, String password) {

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    @Override
    public String toString() {
        return url("") + " as " + user;
    }
}
