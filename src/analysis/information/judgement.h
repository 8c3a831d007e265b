// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/information/doubleregistration.h"
#include "analysis/information/equalobjects.h"
#include "analysis/information/objectpicture.h"

namespace analysis {

using Holders = QList<const Holding *>;
/// By system: the objects that it registers.
using RegisteredBy = QHash<landscape::ElementId, QSet<landscape::ElementId>>;

/// The problems that one information object's picture shows; see doubleRegistrations(). Usage, picture and options must
/// outlive it.
class Judgement
{
public:
    Judgement(const Usage &usage, const ObjectPicture &picture, const RegistrationOptions &options);

    [[nodiscard]] QList<DoubleRegistration> problems() const;
    /// Of a picture that shows several objects that mean the same as one; `registeredBy` tells which of them each
    /// system registers.
    [[nodiscard]] DoubleRegistration equalMeaning(const EqualObjects &equal,
                                                  const RegisteredBy &registeredBy) const;

private:
    /// Those who register one of the objects for a unit that another system registers another one of them for.
    [[nodiscard]] Holders rivalsUnderOtherNames(const RegisteredBy &registeredBy) const;
    [[nodiscard]] DoubleRegistration start(RegistrationProblem problem, const Holders &systems) const;
    [[nodiscard]] qsizetype designated() const;
    /// Those who register the object for a unit that another one registers it for too.
    [[nodiscard]] Holders rivals() const;
    [[nodiscard]] bool areAllConnected(const Holders &rivals) const;
    [[nodiscard]] QString masterText() const;
    [[nodiscard]] DoubleRegistration registeredTwice(const Holders &rivals) const;
    void takeCost(DoubleRegistration &result) const;
    [[nodiscard]] DoubleRegistration neverCreated() const;
    [[nodiscard]] DoubleRegistration noSingleMaster() const;
    /// Those who only read the object and whom no flow brings it from one who registers it.
    [[nodiscard]] Holders withoutSupply() const;
    [[nodiscard]] DoubleRegistration notBrought(const Holders &readers) const;

    const Usage &m_usage;
    const RegistrationOptions &m_options;
    const landscape::Snapshot &m_snapshot;
    const ObjectPicture &m_picture;
    Holders m_registering;
    Holders m_creating;
    const Holding *m_master;
};

} // namespace analysis
