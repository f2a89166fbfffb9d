#include "app/session/mailbox.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

using lactea::session::Mailbox;

TEST(Mailbox, TheNewestMessageWins)
{
    Mailbox<int> box;
    EXPECT_TRUE(box.put(1));
    EXPECT_FALSE(box.put(2));
    EXPECT_EQ(box.take(), 2);
    EXPECT_EQ(box.take(), std::nullopt);
    EXPECT_TRUE(box.put(3));
}

TEST(Mailbox, WhatMustNotBeLostIsMerged)
{
    Mailbox<std::vector<int>> box;
    const auto merge = [](std::vector<int>& newer, std::vector<int>& older) {
        older.insert(older.end(), newer.begin(), newer.end());
        newer = older;
    };
    box.put({1}, merge);
    box.put({2, 3}, merge);
    EXPECT_EQ(box.take(), (std::vector<int>{1, 2, 3}));
}

TEST(Mailbox, TwoThreadsNeverSeeAnOlderMessageAfterANewerOne)
{
    Mailbox<int> box;
    constexpr int last = 20'000;
    std::thread writer([&box] {
        for (int i = 1; i <= last; ++i)
            box.put(i);
    });
    int seen = 0;
    while (seen < last)
        if (const auto message = box.take()) {
            ASSERT_GT(*message, seen);
            seen = *message;
        }
    writer.join();
}
